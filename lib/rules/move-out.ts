import { emptyPlan } from './plan/apply';
import type { Plan, PlanChange, Step } from './plan/types';

/** Why people cannot leave: a key of the error texts. */
export type MoveOutProblem = 'leaversMissing' | 'leaversGone' | 'everybodyLeaves';

/**
 * Whether these people can leave a household together.
 * @param living ids of everybody who lives there for certain
 * @param leaving ids of who leaves
 * @returns null when they can: at least one leaves, all of them live there, and somebody stays
 */
export function moveOutProblem(
  living: readonly string[],
  leaving: readonly string[],
): MoveOutProblem | null {
  if (leaving.length === 0) return 'leaversMissing';
  if (!leaving.every((id) => living.includes(id))) return 'leaversGone';
  return living.every((id) => leaving.includes(id)) ? 'everybodyLeaves' : null;
}

const isOpenStep = ({ state }: Step) => state === 'todo' || state === 'busy';

/**
 * What happens to a plan when people leave the household: their own goals end here and begin anew there, with the steps
 * that are still to be done; what they would have done for a goal that stays is let go, so that nothing waits for somebody
 * who left.
 * @param plan as it stands
 * @param leaving ids of who leaves
 * @param idOf a new id for a goal or step that begins anew, from its old one
 * @returns changes of this plan in order, and the plan of the new household; null when there is nothing to take along
 */
export function partPlan(
  plan: Plan,
  leaving: ReadonlySet<string>,
  idOf: (id: string) => string,
): { changes: PlanChange[]; taken: Plan | null } {
  const goals = plan.goals.filter(
    ({ personId, state }) =>
      personId !== null && leaving.has(personId) && (state === 'open' || state === 'later'),
  );
  const own = new Set(goals.map(({ id }) => id));
  const steps = plan.steps.filter((step) => own.has(step.goalId) && isOpenStep(step));
  const along = new Set(steps.map(({ id }) => id));
  const letGo = plan.steps.filter(
    (step) => !own.has(step.goalId) && isOpenStep(step) && leaving.has(step.owner.id),
  );
  const changes: PlanChange[] = [
    ...goals.map(({ id }) => ({ kind: 'goalState', goalId: id, state: 'dropped' }) as const),
    ...letGo.map(({ id }) => ({ kind: 'stepState', stepId: id, state: 'dropped' }) as const),
  ];
  if (goals.length === 0) return { changes, taken: null };
  return {
    changes,
    taken: {
      ...emptyPlan,
      goals: goals.map((goal) => ({ ...goal, id: idOf(goal.id) })),
      steps: steps.map((step) => ({
        ...step,
        ...{ id: idOf(step.id), goalId: idOf(step.goalId) },
        waitsFor: step.waitsFor.filter((id) => along.has(id)).map(idOf),
      })),
    },
  };
}
