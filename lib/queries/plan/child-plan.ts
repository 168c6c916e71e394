import 'server-only';
import type { ChildElsewhere } from '@/lib/facts/household/children-elsewhere';
import type { PossibleOwner } from '@/lib/facts/plan/owners';
import { atChild, type AtChild } from '@/lib/facts/plan/at-child';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';
import { pageOf, readPlan, type PlanPage } from './plan-page';

/** What concerns a child who lives elsewhere, and who can do a step for it. */
export type ChildPlan = { child: ChildElsewhere; page: PlanPage; owners: PossibleOwner[] };

const canDo = ({ child: { id, givenName, contactPerson }, author }: AtChild): PossibleOwner[] => [
  { kind: 'resident', id: author.id, name: author.name, role: null },
  { kind: 'resident', id, name: givenName, role: null },
  ...(contactPerson
    ? [
        {
          ...({ kind: 'staff', id: contactPerson.id, name: contactPerson.name } as const),
          role: contactPerson.functionTitle,
        },
      ]
    : []),
];

/**
 * The goals of a child who lives elsewhere, for an adult with authority over it (RULES 2.4): the child's own, with what it
 * does itself, what this adult does for it and what colleagues do, and nothing else of the plan of that household.
 * @param actor resident or holder of a slip
 * @param childId as it stands in the address
 * @param today local date
 * @returns null for everybody else, and where what concerns the child is held back
 */
export async function childPlan(
  actor: ResidentActor | SlipActor,
  childId: string,
  today: LocalDate = todayOf(),
): Promise<ChildPlan | null> {
  if (!isRequestId(childId)) return null;
  const who = await atChild(database(), actor, { childId, today });
  if (!who) return null;
  const { child } = who;
  const page = await pageOf(who, await readPlan(child.householdId), today);
  return { child, page, owners: canDo(who) };
}
