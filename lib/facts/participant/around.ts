import 'server-only';
import { possibleOwners, type PossibleOwner } from '@/lib/facts/plan/owners';
import { planFields, storedPlan } from '@/lib/facts/plan/stored-plan';
import { livingAt } from '@/lib/facts/household/at-household';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { isSameOwner } from '@/lib/policies/plan-subject';
import { activeMembers } from '@/lib/policies/talk';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';
import { canOwnIn } from '@/lib/rules/plan/owner-for';
import type { StepOwner } from '@/lib/rules/plan/types';

/** As what somebody is around. */
export type AroundAs = 'home' | 'contactPerson' | 'colleague' | 'outside';

/** Somebody who is around, as the household knows this one. */
export type Around = StepOwner & { name: string; as: AroundAs };

type Wanted = {
  householdId: string;
  today: LocalDate;
  /** the conversations that are shared with the reader: the household's, or somebody's own */
  shared: readonly { id: string; personId: string | null }[];
  self: ParticipantActor;
};

/** Who does something in the plan, but for what somebody keeps private and what was let go. */
async function ownersOf(tx: Tx, { householdId }: Wanted): Promise<StepOwner[]> {
  const row = await tx.plan.findUnique({ where: { householdId }, select: planFields });
  if (!row) return [];
  const { goals, steps } = storedPlan(row).plan;
  const open = goals.filter(({ isPrivate, state }) => !isPrivate && state !== 'dropped');
  const kept = new Set(open.map(({ id }) => id));
  return steps
    .filter(({ goalId, state }) => kept.has(goalId) && state !== 'dropped')
    .map(({ owner }) => owner);
}

/** Who reads along in what is shared: the adults at home or whose own conversation it is, and who was added. */
async function readersOf(tx: Tx, { householdId, today, shared }: Wanted): Promise<StepOwner[]> {
  if (shared.length === 0) return [];
  const people = await livingAt(tx, { householdId, today });
  const isTogether = shared.some(({ personId }) => personId === null);
  const reads = people.filter(
    ({ id, age }) =>
      (isTogether && age >= adultFrom) || shared.some(({ personId }) => personId === id),
  );
  const members = await tx.conversationMember.findMany({
    where: { AND: [activeMembers(today), { conversationId: { in: shared.map(({ id }) => id) } }] },
    select: { involvement: { select: { staffId: true, participantId: true } } },
  });
  return [
    ...reads.map(({ id }): StepOwner => ({ kind: 'resident', id })),
    ...members.flatMap(({ involvement: { staffId, participantId } }): StepOwner[] => {
      if (staffId) return [{ kind: 'staff', id: staffId }];
      return participantId ? [{ kind: 'participant', id: participantId }] : [];
    }),
  ];
}

function asOf({ kind, id }: PossibleOwner, contactPersonId: string | undefined): AroundAs {
  if (kind === 'resident') return 'home';
  if (kind === 'participant') return 'outside';
  return id === contactPersonId ? 'contactPerson' : 'colleague';
}

/**
 * Who is around for somebody from outside: the contact person, who does something in the plan, and who reads along in what
 * is shared. Who else helps the household, and with what, is not told (VALUES M4, G9). A fixed number of queries.
 * @param tx transaction or client
 * @param wanted the household, today, the conversations that are shared, and who looks
 * @returns the household first, then the contact person, then who is involved
 */
export async function peopleAround(tx: Tx, wanted: Wanted): Promise<Around[]> {
  const { householdId, today, self } = wanted;
  const kase = await tx.case.findFirst({
    where: { householdId, status: 'open' },
    select: { contactPersonId: true },
  });
  const known = await possibleOwners(tx, { householdId, today });
  const around: StepOwner[] = [
    { kind: 'participant', id: self.participantId },
    ...(kase ? [{ kind: 'staff' as const, id: kase.contactPersonId }] : []),
    ...(await ownersOf(tx, wanted)),
    ...(await readersOf(tx, wanted)),
  ];
  return known
    .filter((one) => canOwnIn(null, one) && around.some((other) => isSameOwner(other, one)))
    .map(({ kind, id, name, ...rest }) => ({
      ...{ kind, id, name },
      as: asOf({ kind, id, name, ...rest }, kase?.contactPersonId),
    }));
}
