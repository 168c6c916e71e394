import { findLoop } from './order';
import type { Goal, Plan, PlanChange, PlanProblem, Step } from './types';

/** More goals than anybody can work at; a plan holds one to three that are open (RULES 3). */
export const mostGoals = 12;
/** With how many goals a household begins: first things first (RULES 3). */
const goalsAtOnce = 3;

/**
 * Whether a household has goals enough to work on at a time. More can be written down, and wait.
 * @param goals of a plan
 */
export const hasEnoughGoals = (goals: readonly Pick<Goal, 'state'>[]): boolean =>
  goals.filter(({ state }) => state === 'open').length >= goalsAtOnce;
/** More steps than stay readable in one picture. */
export const mostSteps = 120;

/** A plan that was just begun. */
export const emptyPlan: Plan = {
  goesWell: '',
  whenItGoesWrong: '',
  evaluateOn: null,
  goals: [],
  steps: [],
};

type Result = { plan: Plan } | { problem: PlanProblem };

const problem = (key: PlanProblem['key'], path?: string): Result => ({
  problem: { key, ...(path ? { path } : {}) },
});

/** What somebody keeps private is done by that person alone: who else has to do a step would have to know of it. */
function keptAlone(plan: Plan, path?: string): Result {
  const kept = new Map(
    plan.goals.filter((goal) => goal.isPrivate).map((goal) => [goal.id, goal.personId]),
  );
  const isOthers = ({ goalId, owner, state }: Step) =>
    kept.has(goalId) &&
    (state === 'todo' || state === 'busy') &&
    !(owner.kind === 'resident' && owner.id === kept.get(goalId));
  return plan.steps.some(isOthers) ? problem('planPrivateStep', path) : { plan };
}

function withGoal(plan: Plan, goalId: string, change: (goal: Goal) => Goal): Result {
  if (!plan.goals.some((goal) => goal.id === goalId)) return problem('planGoalGone');
  const goals = plan.goals.map((goal) => (goal.id === goalId ? change(goal) : goal));
  return { plan: { ...plan, goals } };
}

function shareGoal(plan: Plan, goalId: string, isPrivate: boolean): Result {
  const result = withGoal(plan, goalId, (goal) => ({ ...goal, isPrivate }));
  return 'plan' in result ? keptAlone(result.plan) : result;
}

/** Only a plan that can be walked from begin to end is one. */
function walkable(plan: Plan): Result {
  const ids = new Set(plan.steps.map((step) => step.id));
  if (plan.steps.some((step) => step.waitsFor.some((id) => !ids.has(id)))) {
    return problem('planStepGone');
  }
  const loop = findLoop(plan.steps);
  return loop ? { problem: { key: 'planLoop', path: 'waitsFor', loop } } : keptAlone(plan, 'owner');
}

function withStep(plan: Plan, stepId: string, change: (step: Step) => Step): Result {
  if (!plan.steps.some((step) => step.id === stepId)) return problem('planStepGone');
  const steps = plan.steps.map((step) => (step.id === stepId ? change(step) : step));
  return walkable({ ...plan, steps });
}

function addStep(plan: Plan, step: Step): Result {
  if (!plan.goals.some((goal) => goal.id === step.goalId)) return problem('planGoalGone');
  if (plan.steps.some((one) => one.id === step.id)) return { plan };
  if (plan.steps.length >= mostSteps) return problem('planTooManySteps');
  return walkable({ ...plan, steps: [...plan.steps, step] });
}

/** The same things in another order; null when the order misses one or knows one too many. */
function ordered<T extends { id: string }>(
  things: readonly T[],
  order: readonly string[],
): T[] | null {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const found = [...new Set(order)].flatMap((id) => byId.get(id) ?? []);
  return found.length === things.length && order.length === things.length ? found : null;
}

function orderGoals(plan: Plan, order: readonly string[]): Result {
  const goals = ordered(plan.goals, order);
  return goals ? { plan: { ...plan, goals } } : problem('planOrderIncomplete');
}

function orderSteps(plan: Plan, goalId: string, order: readonly string[]): Result {
  const steps = ordered(
    plan.steps.filter((step) => step.goalId === goalId),
    order,
  );
  if (!steps) return problem('planOrderIncomplete');
  const others = plan.steps.filter((step) => step.goalId !== goalId);
  return { plan: { ...plan, steps: [...others, ...steps] } };
}

/**
 * The plan after a change. Pure: who may make the change is the policy's to say, and a proposal that is accepted is the
 * same change again.
 * @param plan as it stands
 * @param change what is to be different
 * @returns the new plan, or why it cannot be
 */
export function applyChange(plan: Plan, change: PlanChange): Result {
  switch (change.kind) {
    case 'started':
      return { plan };
    case 'joined':
      return {
        plan: {
          ...plan,
          goals: [...plan.goals, ...change.goals],
          steps: [...plan.steps, ...change.steps],
        },
      };
    case 'goalAdded':
      // The same form once more: a double click, a reload, a retry after a broken connection.
      if (plan.goals.some((goal) => goal.id === change.goal.id)) return { plan };
      if (plan.goals.length >= mostGoals) return problem('planTooManyGoals');
      return { plan: { ...plan, goals: [...plan.goals, change.goal] } };
    case 'goalReworded':
      return withGoal(plan, change.goalId, (goal) => ({ ...goal, words: change.words }));
    case 'goalState':
      return withGoal(plan, change.goalId, (goal) => ({ ...goal, state: change.state }));
    case 'goalShared':
      return shareGoal(plan, change.goalId, change.isPrivate);
    case 'goalsOrdered':
      return orderGoals(plan, change.order);
    case 'stepAdded':
      return addStep(plan, change.step);
    case 'stepChanged':
      return withStep(plan, change.stepId, (step) => ({ ...step, ...change.to }));
    case 'stepState':
      return withStep(plan, change.stepId, (step) => ({ ...step, state: change.state }));
    case 'stepsOrdered':
      return orderSteps(plan, change.goalId, change.order);
    case 'goesWell':
      return { plan: { ...plan, goesWell: change.words } };
    case 'whenItGoesWrong':
      return { plan: { ...plan, whenItGoesWrong: change.words } };
    case 'evaluateOn':
      return { plan: { ...plan, evaluateOn: change.date } };
  }
}
