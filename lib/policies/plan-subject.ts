import type { Goal, Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';

/**
 * The goal that a change is about, also when it is about a step of it.
 * @param plan as it stands
 * @param change what is to be different
 * @returns nothing for what is about the plan as a whole, and for what is not there
 */
export function goalOf(plan: Plan, change: PlanChange): Goal | undefined {
  if (change.kind === 'goalAdded') return change.goal;
  if (change.kind === 'stepAdded') return plan.goals.find(({ id }) => id === change.step.goalId);
  if ('stepId' in change) {
    const step = plan.steps.find(({ id }) => id === change.stepId);
    return plan.goals.find(({ id }) => id === step?.goalId);
  }
  return 'goalId' in change ? plan.goals.find(({ id }) => id === change.goalId) : undefined;
}

/**
 * Everybody who owns the step of a change, before and after it.
 * @param plan as it stands
 * @param change what is to be different
 * @returns nobody for what is not about a step
 */
export function ownersOf(plan: Plan, change: PlanChange): StepOwner[] {
  if (change.kind === 'stepAdded') return [change.step.owner];
  if (!('stepId' in change)) return [];
  const step = plan.steps.find(({ id }) => id === change.stepId);
  const before = step ? [step.owner] : [];
  return change.kind === 'stepChanged' ? [...before, change.to.owner] : before;
}

/** Whether two owners are the same one. */
export const isSameOwner = (one: StepOwner, other: StepOwner): boolean =>
  one.kind === other.kind && one.id === other.id;
