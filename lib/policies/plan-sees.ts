import type { Prisma } from '@/lib/platform/prisma/client';
import type { Goal, Plan, PlanChange, Step } from '@/lib/rules/plan/types';
import { concernsChild, isAboutChild, isGoalOfChild, type ParentActor } from './plan-parent';
import { goalOf, ownersOf } from './plan-subject';

/** As whom somebody touches a plan. */
export type PlanActor =
  | {
      kind: 'resident';
      personId: string;
      /** under 18: decides about the own goals and steps, and proposes the rest (RULES 2.4) */
      isYoung: boolean;
      /** children under 12 for whom this resident speaks */
      speaksFor: readonly string[];
    }
  | ParentActor
  | { kind: 'staff'; staffId: string; as: 'contactPerson' | 'involved' }
  | { kind: 'participant'; participantId: string };

/**
 * Whether somebody may see a goal with its steps: a private one is for whose goal it is alone (RULES 2.4), and who decides
 * about a child from elsewhere sees the goals of that child.
 * @param actor who looks
 * @param goal one of a plan that this person may see
 */
export function seesGoal(actor: PlanActor, goal: Goal): boolean {
  if (actor.kind === 'parent') return isGoalOfChild(actor, goal);
  if (!goal.isPrivate) return true;
  return actor.kind === 'resident' && goal.personId === actor.personId;
}

/**
 * Whether somebody may see a step of a plan.
 * @param actor who looks
 * @param plan in which it is
 * @param step one of it
 */
export function seesStep(actor: PlanActor, plan: Plan, step: Step): boolean {
  const goal = plan.goals.find(({ id }) => id === step.goalId);
  if (!goal || !seesGoal(actor, goal)) return false;
  return actor.kind !== 'parent' || concernsChild(actor, step.owner);
}

/** A proposal, as far as who may read it depends on it. */
export type Proposed = { change: PlanChange; byKind: string; byId: string | null };

/**
 * Whether somebody may read a proposal. Who lives elsewhere reads what a colleague, the child or this one itself proposes
 * about the child, and what is asked of this one: what others at home think of it is theirs.
 * @param actor who looks
 * @param plan as it stands
 * @param proposed the change, and by whom
 */
export function seesProposal(
  actor: PlanActor,
  plan: Plan,
  { change, byKind, byId }: Proposed,
): boolean {
  if (actor.kind === 'parent') {
    const isFrom = byKind === 'staff' || byId === actor.childId || byId === actor.personId;
    const isAsked = ownersOf(plan, change).some(({ id }) => id === actor.personId);
    return (isFrom || isAsked) && isAboutChild(actor, plan, change);
  }
  const goal = goalOf(plan, change);
  return !goal || seesGoal(actor, goal);
}

/**
 * The goals that somebody of the household sees: as `seesGoal` says it, for a query.
 * @param personId of the one who looks
 */
export function residentGoals(personId: string): Prisma.PlanGoalWhereInput {
  return { OR: [{ isPrivate: false }, { personId }] };
}
