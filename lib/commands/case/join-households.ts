import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { currentCase } from '@/lib/facts/household/current-case';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { joinProblem, withEverything } from '@/lib/rules/move-out';
import {
  lockHousehold,
  lockRouting,
  lockSignIns,
  lockWorkloads,
} from '@/lib/commands/shared/locks';
import { promiseContact, refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { caseAlong, changeCase, touchCase, type LockedCase } from './change-case';
import { moveIn } from './move-in';
import { closeQuietly, moveRequests } from './move-requests';
import { partPlans } from './part-plans';
import { refreshWeight } from './refresh-weight';

/** The household that stays, and the one that comes in. */
type Joining = { actor: StaffActor; found: LockedCase; other: LockedCase; at: Date };

/** Whoever lives in one of the two does not send, and both stand still, until it is decided. One order for everybody. */
async function lockBoth(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const cases = await tx.case.findMany({
    where: { id: { in: [...caseIds] } },
    orderBy: { householdId: 'asc' },
    select: { householdId: true },
  });
  const members = await tx.householdMember.findMany({
    where: { householdId: { in: cases.map(({ householdId }) => householdId) }, until: null },
    select: { personId: true },
  });
  await lockSignIns(
    tx,
    members.map(({ personId }) => personId),
  );
  for (const { householdId } of cases) await lockHousehold(tx, householdId);
}

const flags = { isAddressSecret: true, hasSafetyFlag: true, mayNotBeCalledHome: true } as const;

/** What protects one of the two protects both; what keeps them apart is for a person to solve first. */
async function protectBoth(tx: Tx, { found, other }: Joining): Promise<void> {
  const select = {
    ...flags,
    isRestricted: true,
    exclusions: { select: { staffId: true, why: true } },
  };
  const read = (id: string) => tx.household.findUniqueOrThrow({ where: { id }, select });
  const [here, there] = [await read(found.householdId), await read(other.householdId)];
  const problem = joinProblem({
    isSame: found.householdId === other.householdId,
    isRestricted: [here.isRestricted, there.isRestricted],
    isExcluded: there.exclusions.some(({ staffId }) => staffId === found.contactPersonId),
  });
  if (problem) throw new FieldErrorsError([{ path: '', key: problem }]);
  await tx.household.update({
    where: { id: found.householdId },
    data: {
      isAddressSecret: here.isAddressSecret || there.isAddressSecret,
      hasSafetyFlag: here.hasSafetyFlag || there.hasSafetyFlag,
      mayNotBeCalledHome: here.mayNotBeCalledHome || there.mayNotBeCalledHome,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await tx.routingExclusion.createMany({
    data: there.exclusions.map((one) => ({ ...one, householdId: found.householdId })),
    skipDuplicates: true,
  });
}

/** Requests that still ask something; what has ended stays where it ended. */
async function waitingIds(tx: Tx, { other }: Joining): Promise<string[]> {
  const requests = await tx.helpRequest.findMany({
    where: {
      ...{ householdId: other.householdId, withdrawnAt: null },
      OR: [
        { firstContactAt: null },
        { matchStatus: 'to_confirm' },
        { parts: { some: { status: { in: ['new', 'in_progress'] } } } },
      ],
    },
    select: { id: true },
  });
  return requests.map(({ id }) => id);
}

/** Whoever helped the household that came in hears of it, and its residents read who helps them now. */
async function tell(
  tx: Tx,
  { actor, found, other, at }: Joining,
  requestIds: readonly string[],
  text: string,
): Promise<void> {
  const by = { at, actorName: actor.name, actorId: actor.staffId };
  await addToTimeline(tx, { ...by, caseId: found.id, kind: 'joined' });
  await addToTimeline(tx, { ...by, caseId: other.id, kind: 'joinedTo' });
  if (other.contactPersonId === found.contactPersonId) return;
  await signal(tx, { staffId: other.contactPersonId, kind: 'joined' });
  await signal(tx, { staffId: found.contactPersonId, kind: 'newRequest', caseId: found.id });
  for (const requestId of requestIds) {
    const line = { ...by, caseId: found.id, requestId, kind: 'contactPersonChanged', text };
    await addToTimeline(tx, { ...line, isForResident: true });
    await tellSender(tx, requestId, 'contactPersonChanged', `joined:${requestId}`);
  }
  const { id: caseId, householdId } = found;
  await promiseContact(tx, { caseId, householdId, at, actor, origin: 'work' });
}

/**
 * Makes one household of two: they live together from now on. The household of this case stays, with its contact person;
 * the other one comes in with its people, what they still ask, its goals and what is planned, and its case is closed. What
 * ended there stays there, for who could read it.
 * @param actor who helps both: contact person or stand-in
 * @param caseId uuid of the open case that stays
 * @param otherId uuid of a case of the household that comes in
 * @param wordsFor what residents read when there is another contact person for them, made with the name
 * @param at moment
 * @throws NotFoundError when one of both is not this colleague's; FieldErrorsError when they cannot become one
 */
export async function joinHouseholds(
  actor: StaffActor,
  caseId: string,
  otherId: string,
  wordsFor: (name: string) => string,
  at: Date = now(),
): Promise<void> {
  const lockFirst = (tx: Tx) => lockBoth(tx, [caseId, otherId]);
  const isDone = async (tx: Tx) =>
    (await tx.auditEvent.count({ where: { caseId: otherId, event: 'household.joined' } })) > 0;
  await changeCase({ actor, verb: 'split', caseId, at, lockFirst, isDone }, async (tx, found) => {
    const other = await caseAlong(tx, { actor, verb: 'split', caseId: otherId, at });
    // An earlier case of a household that somebody else helps now is not the one to decide in.
    if ((await currentCase(tx, other.householdId))?.id !== otherId) throw new NotFoundError();
    const joining: Joining = { actor, found, other, at };
    if (found.status !== 'open') throw new FieldErrorsError([{ path: '', key: 'joinClosed' }]);
    await protectBoth(tx, joining);
    await moveIn(tx, joining);
    const move = { actor, fromId: other.householdId, toId: found.householdId, at };
    await partPlans(tx, move, withEverything);
    const ids = await waitingIds(tx, joining);
    await lockRouting(tx);
    await lockWorkloads(tx, [found.contactPersonId, other.contactPersonId]);
    await moveRequests(tx, ids, { caseId, householdId: found.householdId });
    await tell(tx, joining, ids, wordsFor(found.contactPerson.name));
    const about = { actor, origin: 'work' as const, caseId: otherId };
    const event = { event: 'household.joined' as const, payload: { toCaseId: caseId } };
    // By request: the resident reads who looked at it in the case where it stood before.
    await record(
      tx,
      ...[null, ...ids].map((requestId) => ({
        ...{ ...event, ...about, requestId },
        householdId: other.householdId,
      })),
    );
    if (other.status === 'open') {
      await refreshPromise(tx, otherId);
      await closeQuietly(tx, otherId, at);
    }
    await touchCase(tx, caseId, at);
    await refreshPromise(tx, caseId);
    await refreshWeight(tx, caseId);
  });
}
