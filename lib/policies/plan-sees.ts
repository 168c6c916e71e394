import type { Prisma } from '@/lib/platform/prisma/client';
import type { Goal, Plan, PlanChange, Step, StepOwner } from '@/lib/rules/plan/types';
import { concernsChild, isAboutChild, isGoalOfChild, type ParentActor } from './plan-parent';
import { goalOf } from './plan-subject';

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
export type Proposed = {
  change: PlanChange;
  byKind: string;
  byId: string | null;
  /** who must say yes (lib/policies/plan asksOf) */
  asks: readonly StepOwner[];
};

/** Somebody who lives with the child, and whom an adult elsewhere need not know. */
const isFromHome = ({ childId, personId }: ParentActor, { byKind, byId }: Proposed) =>
  byKind !== 'staff' && byId !== childId && byId !== personId;

/** The yes of this adult is asked: for a step of its own, or for the child, about whom it decides. */
const isAskedOf = ({ childId, personId, speaks }: ParentActor, { asks }: Proposed) =>
  asks.some(
    ({ kind, id }) => kind === 'resident' && (id === personId || (speaks && id === childId)),
  );

/**
 * Whether somebody may read a proposal. Who lives elsewhere reads what a colleague, the child or this one itself proposes
 * about the child, and what waits for the yes of this one; what else others at home think of it is theirs.
 * @param actor who looks
 * @param plan as it stands
 * @param proposed the change, and by whom
 */
export function seesProposal(actor: PlanActor, plan: Plan, proposed: Proposed): boolean {
  const { change } = proposed;
  if (actor.kind === 'parent') {
    const isFor = !isFromHome(actor, proposed) || isAskedOf(actor, proposed);
    return isFor && isAboutChild(actor, plan, change);
  }
  const goal = goalOf(plan, change);
  return !goal || seesGoal(actor, goal);
}

/**
 * Whether somebody may read who proposed, and why. Who lives elsewhere reads what is asked about the child, and not who at
 * home asks it or what this one says of home.
 * @param actor who reads a proposal that this one may see
 * @param proposed the change, and by whom
 */
export const seesProposer = (actor: PlanActor, proposed: Proposed): boolean =>
  actor.kind !== 'parent' || !isFromHome(actor, proposed);

/**
 * The goals that somebody of the household sees: as `seesGoal` says it, for a query.
 * @param personId of the one who looks
 */
export function residentGoals(personId: string): Prisma.PlanGoalWhereInput {
  return { OR: [{ isPrivate: false }, { personId }] };
}
