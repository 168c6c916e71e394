import 'server-only';
import { emptyToNull } from '@/lib/rules/typed-text';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { addressKey } from '@/lib/rules/household-match';
import { moveOutProblem, withLeavers } from '@/lib/rules/move-out';
import type { MoveOut } from '@/lib/schemas/move-out';
import { lockSignIns } from '@/lib/commands/shared/locks';
import { refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase, type LockedCase } from './change-case';
import { closeWhenEmpty } from './move-requests';
import { partPlans } from './part-plans';
import { refreshWeight } from './refresh-weight';
import { takeRequestsAlong } from './take-requests-along';

/** Who leaves, to which household, and by whom that is written down. */
export type Leaving = {
  actor: StaffActor;
  found: LockedCase;
  people: readonly string[];
  /** the household of their own: the key of the form, so that the same form makes one */
  toId: string;
  /** somebody else has to help them from now on */
  wantsOther: boolean;
  at: Date;
};

async function checkPeople(tx: Tx, { found, people }: Leaving): Promise<void> {
  const living = await tx.householdMember.findMany({
    where: { householdId: found.householdId, isConfirmed: true, until: null },
    select: { personId: true },
  });
  const problem = moveOutProblem(
    living.map(({ personId }) => personId),
    people,
  );
  if (problem) throw new FieldErrorsError([{ path: 'people', key: problem }]);
}

/** Who may know of a household, and who must never help it, holds for whoever comes out of it as well. */
async function protectAlike(tx: Tx, { found, toId, wantsOther }: Leaving): Promise<void> {
  const of = { where: { householdId: found.householdId } };
  const [access, exclusions] = [
    await tx.householdAccess.findMany({ ...of, select: { staffId: true, addedById: true } }),
    await tx.routingExclusion.findMany({ ...of, select: { staffId: true, why: true } }),
  ];
  await tx.householdAccess.createMany({
    data: access.map((one) => ({ ...one, householdId: toId })),
  });
  const other = wantsOther ? [{ staffId: found.contactPersonId, why: 'residentAsked' }] : [];
  await tx.routingExclusion.createMany({
    data: [...exclusions, ...other].map((one) => ({ ...one, householdId: toId })),
    skipDuplicates: true,
  });
}

async function makeHousehold(tx: Tx, leaving: Leaving, where: MoveOut): Promise<void> {
  const { isRestricted } = await tx.household.findUniqueOrThrow({
    where: { id: leaving.found.householdId },
    select: { isRestricted: true },
  });
  // Another one of the few who may know of it is for a team lead to name.
  if (isRestricted && leaving.wantsOther) {
    throw new FieldErrorsError([{ path: 'wantsOther', key: 'restrictedStays' }]);
  }
  const { postcode, houseNumber, isAddressSecret, hasSafetyFlag } = where;
  await tx.household.create({
    data: {
      ...{ id: leaving.toId, isRestricted, postcode, isAddressSecret, hasSafetyFlag },
      ...{ street: emptyToNull(where.street), houseNumber: emptyToNull(houseNumber) },
      ...{ city: emptyToNull(where.city), addressKey: addressKey(postcode, houseNumber) },
    },
    select: { id: true },
  });
  await protectAlike(tx, leaving);
}

async function moveMembers(tx: Tx, { found, people, toId, at }: Leaving): Promise<void> {
  const here = {
    ...{ householdId: found.householdId, personId: { in: [...people] } },
    ...{ isConfirmed: true, until: null },
  };
  const members = await tx.householdMember.findMany({
    where: here,
    select: { personId: true, relation: true, requestId: true },
  });
  await tx.householdMember.updateMany({ where: here, data: { until: at } });
  await tx.householdMember.createMany({
    data: members.map((member) => ({ ...member, householdId: toId, since: at })),
  });
  // What we know of them, and what they said alone, is theirs.
  const theirs = {
    where: { householdId: found.householdId, personId: { in: [...people] } },
    data: { householdId: toId },
  };
  await tx.knownFact.updateMany(theirs);
  await tx.conversation.updateMany(theirs);
  await tx.homeChange.updateMany(theirs);
}

/**
 * Appointments that are for who leaves go along, as the colleague says which: one that is over, or was made since, stays.
 * Where nobody helps, nobody would come.
 */
async function moveVisits(
  tx: Tx,
  { found, toId, at }: Leaving,
  visits: readonly string[],
  toCaseId: string | null,
): Promise<void> {
  if (visits.length === 0) return;
  if (!toCaseId) throw new FieldErrorsError([{ path: 'visits', key: 'visitsStay' }]);
  await tx.appointment.updateMany({
    where: {
      ...{ id: { in: [...visits] }, householdId: found.householdId },
      ...{ state: 'planned', endsAt: { gt: at } },
    },
    data: { householdId: toId, version: { increment: 1 } },
  });
}

/** What they told about home is dealt with, when nobody helps them where they go: it would wait for no one. */
async function handleWithoutCase(
  tx: Tx,
  { actor, toId, at }: Leaving,
  toCaseId: string | null,
): Promise<void> {
  if (toCaseId) return;
  await tx.homeChange.updateMany({
    where: { householdId: toId, handledAt: null },
    data: { handledAt: at, handledById: actor.staffId },
  });
}

/**
 * Writes down that people live on their own from now on: with a partner gone, out of the house, apart with the children.
 * Whoever leaves gets a household of its own, with what these people asked, their own goals and what we know of them; the
 * others keep the rest. Nothing in the household that they leave tells where they went.
 * @param actor contact person or stand-in
 * @param caseId uuid of the case in which they are
 * @param typed who leaves, where to, and whether somebody else has to help
 * @param wordsFor what they read when there is another contact person, made with the name
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError when they do not live there, nobody would stay, or an appointment would go
 * where nobody helps
 */
export async function moveOut(
  actor: StaffActor,
  caseId: string,
  typed: MoveOut,
  wordsFor: (name: string) => string,
  at: Date = now(),
): Promise<void> {
  const { people, formKey: toId, wantsOther } = typed;
  const isDone = async (tx: Tx) => (await tx.household.count({ where: { id: toId } })) > 0;
  // Nobody sends as one of them while it is decided where they live.
  const lockFirst = async (tx: Tx) => void (await lockSignIns(tx, people));
  const change = {
    actor,
    verb: 'split',
    caseId,
    at,
    locksHousehold: true,
    lockFirst,
    isDone,
  } as const;
  await changeCase(change, async (tx, found) => {
    const leaving: Leaving = { actor, found, people, toId, wantsOther, at };
    await checkPeople(tx, leaving);
    await makeHousehold(tx, leaving, typed);
    await moveMembers(tx, leaving);
    const move = { actor, fromId: found.householdId, toId, at };
    await partPlans(tx, move, withLeavers(new Set(people)));
    const taken = await takeRequestsAlong(tx, leaving, wordsFor);
    await handleWithoutCase(tx, leaving, taken.toCaseId);
    await moveVisits(tx, leaving, typed.visits, taken.toCaseId);
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'movedOut' });
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    const event = { event: 'household.parted' as const, payload: { toCaseId: taken.toCaseId } };
    // By request: the resident reads who looked at it in the case where it stood before.
    const requestIds = taken.ids.length > 0 ? taken.ids : [null];
    await record(tx, ...requestIds.map((requestId) => ({ ...event, ...about, requestId })));
    await touchCase(tx, caseId, at);
    await refreshPromise(tx, caseId);
    await closeWhenEmpty(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
}
