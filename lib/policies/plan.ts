import type { Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';
import { isAboutChild, type ParentActor } from './plan-parent';
import { seesGoal, type PlanActor } from './plan-sees';
import { goalOf, isSameOwner, ownersOf } from './plan-subject';

/** `direct`: it is done at once. `proposal`: it waits for whose goal or step it is. `never`: it is not for this person. */
export type ChangeRight = 'direct' | 'proposal' | 'never';

type Resident = Extract<PlanActor, { kind: 'resident' }>;

const isMine = (resident: Resident, personId: string | null) =>
  personId === resident.personId || (personId !== null && resident.speaksFor.includes(personId));

/** Whose word is enough for a step: its owner's, and the contact person's for colleagues and people from outside. */
function speaksForOwner(actor: PlanActor, owner: StepOwner): boolean {
  if (actor.kind === 'resident') return owner.kind === 'resident' && isMine(actor, owner.id);
  if (actor.kind === 'parent') {
    if (owner.kind !== 'resident') return false;
    return owner.id === actor.personId || (actor.speaks && owner.id === actor.childId);
  }
  if (actor.kind === 'participant') {
    return owner.kind === 'participant' && owner.id === actor.participantId;
  }
  const isOwn = owner.kind === 'staff' && owner.id === actor.staffId;
  return isOwn || (actor.as === 'contactPerson' && owner.kind !== 'resident');
}

/** Ids of steps that nobody does any more, for whoever would do them has nothing to do with the household today. */
export type LeftSteps = ReadonlySet<string>;

const noneLeft: LeftSteps = new Set();

/** A change of a plan as it stands, and which of its steps nobody does any more. */
type Wanted = { plan: Plan; change: PlanChange; left: LeftSteps };

/** What nobody does any more, the contact person and the adults at home dispose of. */
const disposesOfLeft = (actor: PlanActor) =>
  (actor.kind === 'staff' && actor.as === 'contactPerson') ||
  (actor.kind === 'resident' && !actor.isYoung);

/** Whose step it was, when this one left. */
const leaverOf = ({ plan, change, left }: Wanted): StepOwner | undefined =>
  'stepId' in change && left.has(change.stepId) ? ownersOf(plan, change)[0] : undefined;

/** The owners who have not said yes when this person wants a change of a step. */
function ownersToAsk(actor: PlanActor, wanted: Wanted) {
  const owners = ownersOf(wanted.plan, wanted.change);
  const leaver = disposesOfLeft(actor) && leaverOf(wanted);
  return owners.filter(
    (owner) => !speaksForOwner(actor, owner) && !(leaver && isSameOwner(owner, leaver)),
  );
}

function residentMay(resident: Resident, wanted: Wanted): ChangeRight {
  const { plan, change } = wanted;
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
      return ownersToAsk(resident, wanted).length === 0 ? 'direct' : 'proposal';
    default:
      return resident.isYoung ? 'proposal' : 'direct';
  }
}

type Staff = Extract<PlanActor, { kind: 'staff' }>;

function staffMay(staff: Staff, wanted: Wanted): ChangeRight {
  const isContactPerson = staff.as === 'contactPerson';
  switch (wanted.change.kind) {
    case 'goalShared':
      return 'never';
    case 'stepAdded':
    case 'stepChanged':
    case 'stepState':
      return ownersToAsk(staff, wanted).length === 0 ? 'direct' : 'proposal';
    case 'started':
    case 'whenItGoesWrong':
    case 'evaluateOn':
      return isContactPerson ? 'direct' : 'proposal';
    default:
      // Goals, their order and what goes well are the resident's (VALUES R1).
      return 'proposal';
  }
}

function participantMay(actor: PlanActor, wanted: Wanted): ChangeRight {
  const { plan, change } = wanted;
  const isOwnStep = ownersToAsk(actor, wanted).length === 0;
  if (change.kind === 'stepState') return isOwnStep ? 'direct' : 'never';
  const before = 'stepId' in change && plan.steps.find(({ id }) => id === change.stepId);
  const wasOwn = before && speaksForOwner(actor, before.owner);
  return change.kind === 'stepChanged' && wasOwn ? 'proposal' : 'never';
}

function parentMay(parent: ParentActor, wanted: Wanted): ChangeRight {
  const { plan, change } = wanted;
  if (!isAboutChild(parent, plan, change)) return 'never';
  switch (change.kind) {
    case 'goalAdded':
    case 'goalReworded':
    case 'goalState':
      return parent.speaks ? 'direct' : 'proposal';
    case 'stepAdded':
    case 'stepChanged':
    case 'stepState':
      return ownersToAsk(parent, wanted).length === 0 ? 'direct' : 'proposal';
    default:
      return 'never';
  }
}

/**
 * What somebody may do with a plan that this person may see: change it, or propose the change (VALUES R1). What a
 * professional writes down as said in a conversation is a proposal that is accepted at once, and recorded as such.
 * @param actor as whom
 * @param plan as it stands
 * @param change what is to be different
 * @param left steps that nobody does any more
 */
export function changeRight(
  actor: PlanActor,
  plan: Plan,
  change: PlanChange,
  left: LeftSteps = noneLeft,
): ChangeRight {
  const wanted = { plan, change, left };
  const goal = goalOf(plan, change);
  if (goal && !seesGoal(actor, goal)) return 'never';
  if (actor.kind === 'resident') return residentMay(actor, wanted);
  if (actor.kind === 'staff') return staffMay(actor, wanted);
  if (actor.kind === 'parent') return parentMay(actor, wanted);
  return participantMay(actor, wanted);
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
 * @param left steps that nobody does any more: whoever left is not asked
 * @returns owners; none when any adult resident may say it
 */
export function asksOf(
  proposer: PlanActor,
  plan: Plan,
  change: PlanChange,
  left: LeftSteps = noneLeft,
): StepOwner[] {
  const wanted = { plan, change, left };
  // For a colleague who left the contact person answers; a resident who left has nobody who does.
  const leaver = leaverOf(wanted);
  const owners = ownersToAsk(proposer, wanted).filter(
    (owner) => leaver?.kind !== 'resident' || !isSameOwner(owner, leaver),
  );
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
