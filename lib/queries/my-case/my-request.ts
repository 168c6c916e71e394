import 'server-only';
import { findTeamLead } from '@/lib/facts/team/find-team-lead';
import { now, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayHelpFields } from '@/lib/policies/case';
import { keeperName, nextPresence, promisedContact } from '@/lib/queries/shared/promised-contact';
import { whyContactPerson } from '@/lib/rules/contact-person-why';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { nextStep, type NextStep } from '@/lib/rules/next-step';
import { isSureOfHousehold } from '@/lib/rules/other-contact-person';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import {
  contactPersonFields,
  toContactPerson,
  type Colleague,
  type MyContactPerson,
} from './contact-person';
import type { Owner, OwnRequestKey } from './own-request';
import { partMoments, type MyPart } from './part-moments';
import { upcomingFor, type Upcoming } from './upcoming';

/** A request as its sender sees it. */
export type MyRequest = {
  id: string;
  submittedAt: Date;
  /** name of the host who wrote it down at the desk */
  enteredBy: string | null;
  answers: HelpRequestAnswers;
  additions: { id: string; text: string; addedAt: Date }[];
  parts: MyPart[];
  contactPerson: MyContactPerson;
  next: NextStep;
  /** who makes the first contact that is owed; null when nobody in particular does */
  contactBy: string | null;
  /** when we are late: who is there first from today on, and on which day; null when that is not known */
  there: { name: string; on: LocalDate; isToday: boolean } | null;
  /** when we are late: the team lead, for whom that stands in a list */
  teamLead: Colleague | null;
  /** what was agreed and has a day, when there was contact */
  upcoming: Upcoming | null;
  isWithdrawn: boolean;
  isCaseOpen: boolean;
};

function readRequest({ id, askerId }: OwnRequestKey, today: LocalDate) {
  return database().helpRequest.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      answers: true,
      submittedAt: true,
      promiseDueOn: true,
      firstContactAt: true,
      spokenAt: true,
      withdrawnAt: true,
      enteredBy: { select: { name: true } },
      additions: {
        orderBy: { addedAt: 'asc' },
        select: { id: true, text: true, addedAt: true },
      },
      parts: {
        orderBy: [{ openedAt: 'asc' }, { domain: 'asc' }],
        select: { id: true, domain: true, status: true, openedAt: true, closedAt: true },
      },
      case: {
        select: {
          status: true,
          household: { select: mayHelpFields },
          contactPerson: { select: contactPersonFields(today) },
          // The present one, and the one before it with what this sender wished then.
          assignments: {
            orderBy: { since: 'desc' },
            take: 2,
            select: {
              reason: true,
              since: true,
              wishes: { where: { request: { askerId } }, take: 1, select: { id: true } },
            },
          },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof readRequest>>;

/**
 * Why this person: only for who is verified, and only when the household is certainly the own one. A new household and
 * one that is still to be confirmed look the same, as long as nobody has spoken with the sender. What the sender asked for,
 * every sender knows.
 */
async function whyFor(
  actor: Owner,
  { matchStatus }: OwnRequestKey,
  row: Row,
): Promise<string | null> {
  const [present, before] = row.case.assignments;
  const isAskedFor = (before?.wishes.length ?? 0) > 0;
  const hasHadContact = row.spokenAt !== null;
  const isSure = isSureOfHousehold({ matchStatus, hasHadContact });
  if (!isAskedFor && (actor.kind !== 'resident' || !isSure)) return null;
  return whyContactPerson({
    isAskedFor,
    reason: present?.reason ?? null,
    wasBefore: present !== undefined && present.since < row.submittedAt,
  });
}

/** The first look of the contact person at the case since the request was sent: then it was there to be read. */
async function readAtBy(row: Row, { caseId, submittedAt }: OwnRequestKey): Promise<Date | null> {
  const look = await database().auditEvent.findFirst({
    where: {
      ...{ caseId, event: 'case.viewed', result: 'done', actorKind: 'staff' },
      actorId: row.case.contactPerson.id,
      at: { gte: submittedAt },
    },
    orderBy: { at: 'asc' },
    select: { at: true },
  });
  return look?.at ?? null;
}

/** Who answers for it that we are late, and when somebody is there. */
async function whenLate(
  row: Row,
  { householdId }: OwnRequestKey,
  today: LocalDate,
): Promise<Pick<MyRequest, 'there' | 'teamLead'>> {
  const there = nextPresence(row.case, today);
  const contactPersonId = row.case.contactPerson.id;
  const leadId = await findTeamLead(database(), { contactPersonId, householdId }, today);
  const teamLead = leadId
    ? await database().staff.findUnique({
        where: { id: leadId },
        select: { name: true, functionTitle: true, phone: true },
      })
    : null;
  const name = there && keeperName(row.case, there);
  const isToday = there?.on === today;
  return { there: there && name ? { name, on: there.on, isToday } : null, teamLead };
}

function toNextStep(row: Row, parts: readonly MyPart[], today: LocalDate): NextStep {
  const on = (at: Date | null) => at && toLocalDate(at);
  return nextStep(
    {
      withdrawnOn: on(row.withdrawnAt),
      firstContactOn: on(row.firstContactAt),
      promiseDueOn: promisedContact(row)?.on ?? null,
      isCaseOpen: row.case.status === 'open',
      parts: parts.map((part) => part.status),
    },
    today,
  );
}

/**
 * An own request as its sender may see it.
 * @param actor the sender, as found by findOwnRequest
 * @param own the request that was found
 * @param today local date
 * @returns what was written, how it stands, who helps and what happens next
 */
export async function myRequest(
  actor: Owner,
  own: OwnRequestKey,
  today: LocalDate = todayNow(),
): Promise<MyRequest> {
  const row = await readRequest(own, today);
  const [parts, readAt, why] = await Promise.all([
    partMoments(row),
    readAtBy(row, own),
    whyFor(actor, own, row),
  ]);
  const next = toNextStep(row, parts, today);
  const promised = promisedContact(row);
  const late =
    next.kind === 'late' ? await whenLate(row, own, today) : { there: null, teamLead: null };
  const hasWork = next.kind === 'working' || next.kind === 'partsDone';
  return {
    id: row.id,
    submittedAt: row.submittedAt,
    enteredBy: row.enteredBy?.name ?? null,
    answers: row.answers as HelpRequestAnswers,
    additions: row.additions,
    parts,
    contactPerson: toContactPerson(row.case.contactPerson, {
      ...{ today, why, readAt },
      household: row.case.household,
    }),
    next,
    contactBy: promised && keeperName(row.case, promised),
    ...late,
    upcoming: hasWork ? await upcomingFor(actor, own, now()) : null,
    isWithdrawn: row.withdrawnAt !== null,
    isCaseOpen: row.case.status === 'open',
  };
}
