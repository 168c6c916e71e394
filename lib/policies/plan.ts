import type { Prisma } from '@/lib/platform/prisma/client';
import type { Goal, Plan, PlanChange, Step, StepOwner } from '@/lib/rules/plan/types';
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

/** `direct`: it is done at once. `proposal`: it waits for whose goal or step it is. `never`: it is not for this person. */
export type ChangeRight = 'direct' | 'proposal' | 'never';

type Resident = Extract<PlanActor, { kind: 'resident' }>;

const isMine = (resident: Resident, personId: string | null) =>
  personId === resident.personId || (personId !== null && resident.speaksFor.includes(personId));

/** Whose word is enough for a step: its owner's, and the contact person's for colleagues and people from outside. */
function speaksForOwner(actor: PlanActor, owner: StepOwner): boolean {
  if (actor.kind === 'resident') return owner.kind === 'resident' && isMine(actor, owner.id);
  if (actor.kind === 'parent') {
    return actor.speaks && owner.kind === 'resident' && owner.id === actor.childId;
  }
  if (actor.kind === 'participant') {
    return owner.kind === 'participant' && owner.id === actor.participantId;
  }
  const isOwn = owner.kind === 'staff' && owner.id === actor.staffId;
  return isOwn || (actor.as === 'contactPerson' && owner.kind !== 'resident');
}

/** The owners who have not said yes when this person wants a change of a step. */
const ownersToAsk = (actor: PlanActor, plan: Plan, change: PlanChange) =>
  ownersOf(plan, change).filter((owner) => !speaksForOwner(actor, owner));

function residentMay(resident: Resident, plan: Plan, change: PlanChange): ChangeRight {
  const goal = goalOf(plan, change);
  switch (change.kind) {
    case 'goalShared':
      // Only whose goal it is decides who reads it; no parent does, and nobody proposes it.
      return goal?.personId === resident.personId ? 'direct' : 'never';
    case 'goalAdded':
    case 'goalReworded':
    case 'goalState':
    case 'stepsOrdered': {
      const isTogether = goal?.personId === null && !resident.isYoung;
      return isTogether || isMine(resident, goal?.personId ?? null) ? 'direct' : 'proposal';
    }
    case 'stepAdded':
    case 'stepChanged':
    case 'stepState':
      return ownersToAsk(resident, plan, change).length === 0 ? 'direct' : 'proposal';
    default:
      return resident.isYoung ? 'proposal' : 'direct';
  }
}

type Staff = Extract<PlanActor, { kind: 'staff' }>;

function staffMay(staff: Staff, plan: Plan, change: PlanChange): ChangeRight {
  const isContactPerson = staff.as === 'contactPerson';
  switch (change.kind) {
    case 'goalShared':
      return 'never';
    case 'stepAdded':
    case 'stepChanged':
    case 'stepState':
      return ownersToAsk(staff, plan, change).length === 0 ? 'direct' : 'proposal';
    case 'started':
    case 'whenItGoesWrong':
    case 'evaluateOn':
      return isContactPerson ? 'direct' : 'proposal';
    default:
      // Goals, their order and what goes well are the resident's (VALUES R1).
      return 'proposal';
  }
}

function participantMay(actor: PlanActor, plan: Plan, change: PlanChange): ChangeRight {
  const isOwnStep = ownersToAsk(actor, plan, change).length === 0;
  if (change.kind === 'stepState') return isOwnStep ? 'direct' : 'never';
  const before = 'stepId' in change && plan.steps.find(({ id }) => id === change.stepId);
  const wasOwn = before && speaksForOwner(actor, before.owner);
  return change.kind === 'stepChanged' && wasOwn ? 'proposal' : 'never';
}

function parentMay(parent: ParentActor, plan: Plan, change: PlanChange): ChangeRight {
  if (!isAboutChild(parent, plan, change)) return 'never';
  switch (change.kind) {
    case 'goalAdded':
    case 'goalReworded':
    case 'goalState':
      return parent.speaks ? 'direct' : 'proposal';
    case 'stepAdded':
    case 'stepChanged':
    case 'stepState':
      return ownersToAsk(parent, plan, change).length === 0 ? 'direct' : 'proposal';
    default:
      return 'never';
  }
}

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
 * about the child: what others at home think of it is theirs.
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
    return isFrom && isAboutChild(actor, plan, change);
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

/**
 * What somebody may do with a plan that this person may see: change it, or propose the change (VALUES R1). What a
 * professional writes down as said in a conversation is a proposal that is accepted at once, and recorded as such.
 * @param actor as whom
 * @param plan as it stands
 * @param change what is to be different
 */
export function changeRight(actor: PlanActor, plan: Plan, change: PlanChange): ChangeRight {
  const goal = goalOf(plan, change);
  if (goal && !seesGoal(actor, goal)) return 'never';
  if (actor.kind === 'resident') return residentMay(actor, plan, change);
  if (actor.kind === 'staff') return staffMay(actor, plan, change);
  if (actor.kind === 'parent') return parentMay(actor, plan, change);
  return participantMay(actor, plan, change);
}

/** Whose step it was and stays, is asked once. */
const eachOnce = (owners: readonly StepOwner[]) => [
  ...new Map(owners.map((owner) => [`${owner.kind} ${owner.id}`, owner])).values(),
];

/**
 * Who must say yes to a proposal. Steps: every owner who did not propose it. Goals: whose goal it is. Everything else, and
 * a goal of the household together: any adult resident.
 * @param proposer as whom it was proposed
 * @param plan as it stood then
 * @param change what is proposed
 * @returns owners; none when any adult resident may say it
 */
export function asksOf(proposer: PlanActor, plan: Plan, change: PlanChange): StepOwner[] {
  const owners = ownersToAsk(proposer, plan, change);
  if (owners.length > 0) return eachOnce(owners);
  const personId = goalOf(plan, change)?.personId;
  return personId ? [{ kind: 'resident', id: personId }] : [];
}

/**
 * Whether somebody may answer a proposal, yes or no.
 * @param actor who wants to answer
 * @param asks of `asksOf`, as it was kept with the proposal; when several are asked, a resident's word decides (VALUES R1)
 */
export function mayDecide(actor: PlanActor, asks: readonly StepOwner[]): boolean {
  if (asks.length === 0) return actor.kind === 'resident' && !actor.isYoung;
  const residents = asks.filter((owner) => owner.kind === 'resident');
  const asked = residents.length > 0 ? residents : asks;
  return asked.some((owner) => speaksForOwner(actor, owner));
}
