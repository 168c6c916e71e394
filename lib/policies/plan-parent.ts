import type { Goal, Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';
import { goalOf, ownersOf } from './plan-subject';

/** An adult with authority over a child, who lives elsewhere: only what concerns that child (RULES 2.4). */
export type ParentActor = {
  kind: 'parent';
  personId: string;
  childId: string;
  /** decides for the child; else reads along, and proposes */
  speaks: boolean;
};

/**
 * Whether a goal is one of the child, which it does not keep to itself.
 * @param parent who looks
 * @param goal of the household in which the child lives
 */
export const isGoalOfChild = ({ childId }: ParentActor, goal: Goal): boolean =>
  !goal.isPrivate && goal.personId === childId;

/**
 * Whether a step is of the child, of this adult or of a colleague: who lives with the child, and whom they invited, are of that
 * household.
 * @param parent who looks
 * @param owner who does it
 */
export const concernsChild = (
  { childId, personId }: ParentActor,
  { kind, id }: StepOwner,
): boolean => kind === 'staff' || (kind === 'resident' && (id === childId || id === personId));

/** The steps of the child's goals that this adult sees. */
const seenSteps = (parent: ParentActor, { goals, steps }: Plan): string[] => {
  const own = goals.filter((goal) => isGoalOfChild(parent, goal)).map(({ id }) => id);
  return steps
    .filter(({ goalId, owner }) => own.includes(goalId) && concernsChild(parent, owner))
    .map(({ id }) => id);
};

/** The steps that a change makes another one wait for, or no longer. */
function waitsIn(plan: Plan, change: PlanChange): string[] {
  if (change.kind === 'stepAdded') return [...change.step.waitsFor];
  if (change.kind !== 'stepChanged') return [];
  const before = plan.steps.find(({ id }) => id === change.stepId)?.waitsFor ?? [];
  const { waitsFor } = change.to;
  return [
    ...waitsFor.filter((id) => !before.includes(id)),
    ...before.filter((id) => !waitsFor.includes(id)),
  ];
}

/**
 * Whether nothing in a change is about anybody else in the household of the child.
 * @param parent who looks
 * @param plan as it stands
 * @param change what is to be different
 */
export function isAboutChild(parent: ParentActor, plan: Plan, change: PlanChange): boolean {
  const goal = goalOf(plan, change);
  if (!goal || !isGoalOfChild(parent, goal) || change.kind === 'stepsOrdered') return false;
  const seen = seenSteps(parent, plan);
  return (
    ownersOf(plan, change).every((owner) => concernsChild(parent, owner)) &&
    waitsIn(plan, change).every((id) => seen.includes(id))
  );
}
