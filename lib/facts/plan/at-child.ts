import 'server-only';
import { personOf } from '@/lib/facts/household/at-household';
import { childrenElsewhere, type ChildElsewhere } from '@/lib/facts/household/children-elsewhere';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import type { AtPlan } from './at-plan';

/** Which child, in the plan of which household; without one, where it lives that is not with this adult. */
export type ChildInPlan = { householdId?: string; childId: string; today: LocalDate };

/** How an adult who lives elsewhere stands at the goals of a child. */
export type AtChild = AtPlan & { child: ChildElsewhere };

/**
 * As whom an adult with authority, who lives elsewhere, stands at the goals of a child (RULES 2.4).
 * @param tx transaction or client
 * @param actor who wants something
 * @param where the child, the household in which it is helped, and today as local date
 * @returns null for everybody else, and where what concerns the child is held back
 */
export async function atChild(
  tx: Tx,
  actor: Actor,
  { householdId, childId, today }: ChildInPlan,
): Promise<AtChild | null> {
  const personId = await personOf(tx, actor);
  if (personId === null) return null;
  const found = await childrenElsewhere(tx, personId, today, childId);
  const child = householdId ? found.find((one) => one.householdId === householdId) : found[0];
  if (!child) return null;
  const { givenName } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { givenName: true },
  });
  const stands = { kind: 'parent', personId, childId, speaks: child.role === 'speaks' } as const;
  return { child, author: { kind: 'resident', id: personId, name: givenName }, actor: stands };
}
