import 'server-only';
import type { Home } from '@/lib/facts/household/at-household';
import type { Tx } from '@/lib/platform/db';
import { isSameOwner } from '@/lib/policies/plan-subject';
import { canOwnIn } from '@/lib/rules/plan/owner-for';
import { planStandings } from '@/lib/rules/plan/order';
import type { Plan, Step } from '@/lib/rules/plan/types';
import { possibleOwners } from './owners';

/**
 * The steps that nobody does any more: whoever would do them has nothing to do with the household today. A parent elsewhere
 * whose authority ended, a colleague who stopped, somebody from outside whose day is over. They keep their owner, so that it
 * can still be read whose they were.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @param plan as it stands
 * @returns ids of steps that are still to be done
 */
export async function leftSteps(tx: Tx, home: Home, plan: Plan): Promise<ReadonlySet<string>> {
  const standing = planStandings(plan);
  const isOpen = ({ id }: Step) => ['now', 'waits', 'rests'].includes(standing.get(id)!.place);
  const open = plan.steps.filter(isOpen);
  if (open.length === 0) return new Set();
  const known = await possibleOwners(tx, home);
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  const hasOwner = ({ goalId, owner }: Step) =>
    known.some((one) => isSameOwner(one, owner) && canOwnIn(goals.get(goalId) ?? null, one));
  return new Set(open.filter((step) => !hasOwner(step)).map(({ id }) => id));
}
