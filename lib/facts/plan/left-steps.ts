import 'server-only';
import { isSameOwner } from '@/lib/policies/plan-subject';
import { canOwnIn } from '@/lib/rules/plan/owner-for';
import { planStandings } from '@/lib/rules/plan/order';
import type { Plan, Step, StepOwner } from '@/lib/rules/plan/types';
import type { PossibleOwner } from './owners';

/**
 * The steps that nobody does any more: whoever would do them has nothing to do with the household today. A parent elsewhere
 * whose authority ended, a colleague who stopped, somebody from outside whose day is over. They keep their owner, so that it
 * can still be read whose they were.
 * @param plan as it stands
 * @param known everybody who can do a step today
 * @returns ids of steps that are still to be done
 */
export function leftSteps(plan: Plan, known: readonly PossibleOwner[]): ReadonlySet<string> {
  const standing = planStandings(plan);
  const isOpen = ({ id }: Step) => ['now', 'waits', 'rests'].includes(standing.get(id)!.place);
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  const hasOwner = ({ goalId, owner }: Step) =>
    known.some((one) => isSameOwner(one, owner) && canOwnIn(goals.get(goalId) ?? null, one));
  const left = plan.steps.filter((step) => isOpen(step) && !hasOwner(step));
  return new Set(left.map(({ id }) => id));
}

/**
 * Who must still say yes to a proposal: a resident who has nothing to do with the household any more is asked nothing.
 * @param asks as they were kept with the proposal
 * @param known everybody who can do a step today
 * @returns none when any adult of the household may say it
 */
export const standingAsks = (
  asks: readonly StepOwner[],
  known: readonly PossibleOwner[],
): StepOwner[] =>
  asks.filter((owner) => owner.kind !== 'resident' || known.some((one) => isSameOwner(one, owner)));
