import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { visibleWalkIns } from '@/lib/policies/desk';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import {
  absencesFrom,
  keeperName,
  promisedContact,
  standInWorks,
} from '@/lib/queries/shared/promised-contact';
import { contactColumns, toContactIn, type ContactIn } from './contact-in';

/** What is on the slip that somebody takes home from the desk. */
export type DeskSlip = {
  id: string;
  /** as stored, without spaces */
  code: string;
  contact: ContactIn;
  /** last day on which the promised first contact is to be expected; null when it was answered already */
  dueOn: LocalDate | null;
  /** who makes it; null when nobody in particular does */
  contactBy: string | null;
};

/** The contact person as the desk shows her or him, and when she or he can keep the promise. */
const caseColumns = (day: LocalDate) => {
  const { household, contactPerson } = contactColumns(day);
  const { absences, ...facts } = contactPerson.select;
  const standIn = { select: { ...absences.select.standIn.select, ...standInWorks(day) } };
  return {
    household,
    assignments: { where: { until: null }, select: { since: true } },
    contactPerson: {
      select: {
        ...facts,
        absences: { where: absencesFrom(day), select: { ...absences.select, standIn } },
      },
    },
  };
};

/** Somebody asked for the slip of another host, of another day, or for one that is not there. */
async function recordRefusal(actor: StaffActor, requestId: string): Promise<void> {
  const request = await database().helpRequest.findUnique({
    where: { id: requestId },
    select: { caseId: true, householdId: true },
  });
  await recordAlone({
    event: 'desk.visitViewed',
    payload: {},
    actor,
    origin: 'desk',
    result: 'refused',
    requestId,
    ...request,
  });
}

/**
 * The slip of a walk-in, for the host who entered it, on the day itself.
 * @param actor host
 * @param requestId uuid
 * @returns null for every other host, day or request; that is recorded
 */
export async function deskSlip(actor: StaffActor, requestId: string): Promise<DeskSlip | null> {
  const day = today();
  const from = toDateColumn(addDays(day, -1));
  const row = await database().helpRequest.findFirst({
    where: { AND: [visibleWalkIns(actor, from, new Date(now().getTime() + 1))], id: requestId },
    select: {
      id: true,
      submittedAt: true,
      firstContactAt: true,
      promiseDueOn: true,
      slipCodeCipher: true,
      slipCodeKeyId: true,
      case: { select: caseColumns(day) },
    },
  });
  if (!row || today(row.submittedAt) !== day) {
    await recordRefusal(actor, requestId);
    return null;
  }
  const promised = row.firstContactAt ? null : promisedContact(row);
  return {
    id: row.id,
    code: open({ cipher: row.slipCodeCipher, keyId: row.slipCodeKeyId }, 'slip'),
    contact: toContactIn(row.case, day),
    dueOn: promised?.on ?? null,
    contactBy: promised && keeperName(row.case, promised),
  };
}
