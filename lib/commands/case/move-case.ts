import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError } from '@/lib/platform/errors';
import { worksOn } from '@/lib/platform/working';
import { passingNotices } from '@/lib/commands/notice/pass-notices';
import { replaceContactPerson } from '@/lib/commands/shared/contact-person';
import { promiseContact } from '@/lib/commands/shared/promise';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { tellWholeHome } from '@/lib/commands/shared/tell-at-home';
import { adultFrom } from '@/lib/rules/age';
import type { LockedCase } from './change-case';
import { refreshWeight } from './refresh-weight';

/** A move of a case to another contact person, decided by a colleague. */
export type Move = {
  actor: StaffActor;
  found: LockedCase;
  toStaffId: string;
  reason: 'handedOver' | 'reassigned';
  /** for colleagues; stands with the assignment */
  note: string;
  /** what the resident reads, made with the name of the new contact person */
  wordsFor: (name: string) => string;
  /** the present contact person must never help this household again */
  hasConflict: boolean;
  version: number;
  at: Date;
};

/** A restricted household goes only to who was named for it. */
async function isKnownTo(tx: Tx, householdId: string, staffId: string): Promise<boolean> {
  const household = await tx.household.findUniqueOrThrow({
    where: { id: householdId },
    select: { isRestricted: true, access: { where: { staffId }, select: { staffId: true } } },
  });
  return !household.isRestricted || household.access.length > 0;
}

async function findColleague(tx: Tx, { found, toStaffId, at }: Move) {
  const colleague = await tx.staff.findFirst({
    where: { id: toStaffId, roles: { has: 'consultant' }, AND: worksOn(today(at)) },
    select: {
      id: true,
      name: true,
      routingExclusions: { where: { householdId: found.householdId }, select: { why: true } },
    },
  });
  const fail = (key: string) => new FieldErrorsError([{ path: 'toStaffId', key }]);
  if (!colleague || colleague.id === found.contactPersonId) throw fail('colleagueMissing');
  if (colleague.routingExclusions.length > 0) throw fail('colleagueExcluded');
  if (!(await isKnownTo(tx, found.householdId, colleague.id))) throw fail('colleagueNotNamed');
  return colleague;
}

/** With a conflict of interest nobody comes back to this household. */
async function passBy(tx: Tx, { found: { householdId, contactPersonId: staffId } }: Move) {
  const data = [{ householdId, staffId, why: 'conflict' }];
  await tx.routingExclusion.createMany({ data, skipDuplicates: true });
}

/** Who lives there and asked nothing is helped by somebody else as well, and may say no to it. */
function tellHome(tx: Tx, { found: { id: caseId, householdId }, reason, at }: Move): Promise<void> {
  const cause = `${reason}:${caseId}:${at.getTime()}`;
  const who = { from: adultFrom, today: today(at) };
  return tellWholeHome(tx, { householdId, caseId, template: 'handedOver', cause, ...who });
}

/**
 * Gives an open case to another contact person, who owes a contact of its own: the assignment, the words for the resident,
 * what was unseen, and the record. One shared step of handing over and reassigning.
 * @param tx transaction in which the case is locked and the policy was asked
 * @param move who to, why, and what the resident reads
 * @throws ConflictError when the case changed since the page was shown; FieldErrorsError when the colleague cannot
 */
export async function moveCase(tx: Tx, move: Move): Promise<void> {
  const { actor, found, at } = move;
  const { id: caseId, householdId, contactPersonId: from } = found;
  if (found.version !== move.version || found.status !== 'open') {
    const contactPerson = found.contactPerson.name;
    throw new ConflictError({ version: found.version, contactPerson });
  }
  const colleague = await findColleague(tx, move);
  if (move.hasConflict) await passBy(tx, move);
  await addToTimeline(tx, {
    caseId,
    kind: move.reason,
    at,
    actorName: actor.name,
    actorId: actor.staffId,
    text: move.wordsFor(colleague.name),
    isForResident: true,
  });
  await tx.signal.updateMany({
    where: { caseId, staffId: from, seenAt: null },
    data: { staffId: colleague.id },
  });
  await signal(tx, { staffId: colleague.id, kind: 'handedOver', caseId });
  await tellHome(tx, move);
  await record(tx, {
    event: 'case.handedOver',
    payload: { from, to: colleague.id },
    actor,
    origin: 'work',
    caseId,
    householdId,
  });
  await promiseContact(tx, { caseId, householdId, at, actor, origin: 'work' });
  const change = {
    ...{ caseId, toStaffId: colleague.id, at, reason: move.reason },
    ...{ note: move.note, decidedById: actor.staffId },
  };
  await passingNotices(tx, { caseId, at }, () => replaceContactPerson(tx, change));
  await refreshWeight(tx, caseId);
}

/**
 * Whether this colleague gave the case to that person a moment ago: the second of two presses, not a new wish.
 * @param tx transaction in which the case is locked
 * @param move who decided, which case, to whom, and now
 * @returns true within ten minutes after the first press
 */
export async function wasJustMoved(
  tx: Tx,
  move: { actor: StaffActor; caseId: string; toStaffId: string; at: Date },
): Promise<boolean> {
  const recently = new Date(move.at.getTime() - 10 * 60_000);
  const count = await tx.assignment.count({
    where: {
      caseId: move.caseId,
      until: null,
      staffId: move.toStaffId,
      decidedById: move.actor.staffId,
      since: { gte: recently },
    },
  });
  return count > 0;
}
