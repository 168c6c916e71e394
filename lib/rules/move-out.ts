import type { Goal, Plan, PlanChange, Step } from './plan/types';

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

/** What of a plan goes to another household: its goals, and steps that are let go of for who left. */
export type Going = {
  takes: (goal: Goal) => boolean;
  letsGo: (step: Step) => boolean;
  /** a new id for what begins anew, from its old one */
  idOf: (id: string) => string;
};

/** Their own goals go along with who leaves; what they would have done for a goal that stays is let go of. */
export const withLeavers = (leaving: ReadonlySet<string>): Omit<Going, 'idOf'> => ({
  takes: ({ personId }) => personId !== null && leaving.has(personId),
  letsGo: ({ owner }) => leaving.has(owner.id),
});

/** Everything goes along: two households become one. */
export const withEverything: Omit<Going, 'idOf'> = { takes: () => true, letsGo: () => false };

/**
 * What happens to a plan when part of it goes to another household: goals that go end here and begin anew there, with the
 * steps that are still to be done; a step that is let go of ends, so that nothing waits for somebody who left.
 * @param plan as it stands
 * @param going what goes
 * @returns changes of this plan in order, and what comes in there, in the order of the plan
 */
export function partPlan(
  plan: Plan,
  { takes, letsGo, idOf }: Going,
): { changes: PlanChange[]; taken: Pick<Plan, 'goals' | 'steps'> } {
  const goals = plan.goals.filter(
    (goal) => takes(goal) && (goal.state === 'open' || goal.state === 'later'),
  );
  const own = new Set(goals.map(({ id }) => id));
  const steps = plan.steps.filter((step) => own.has(step.goalId) && isOpenStep(step));
  const along = new Set(steps.map(({ id }) => id));
  const gone = plan.steps.filter(
    (step) => !own.has(step.goalId) && isOpenStep(step) && letsGo(step),
  );
  return {
    changes: [
      ...goals.map(({ id }) => ({ kind: 'goalState', goalId: id, state: 'dropped' }) as const),
      ...gone.map(({ id }) => ({ kind: 'stepState', stepId: id, state: 'dropped' }) as const),
    ],
    taken: {
      goals: goals.map((goal) => ({ ...goal, id: idOf(goal.id) })),
      steps: steps.map((step) => ({
        ...step,
        ...{ id: idOf(step.id), goalId: idOf(step.goalId) },
        waitsFor: step.waitsFor.filter((id) => along.has(id)).map(idOf),
      })),
    },
  };
}

/** Why two households cannot become one: a key of the error texts. */
export type JoinProblem = 'joinSame' | 'joinRestricted' | 'joinExcluded';

/**
 * Whether two households can become one.
 * @param facts whether it is one already, which of both are shielded, and whether who would help both may not help one
 * @returns null when they can; of a shielded household nobody who was not named may come to know in this way
 */
export function joinProblem(facts: {
  isSame: boolean;
  isRestricted: readonly [boolean, boolean];
  isExcluded: boolean;
}): JoinProblem | null {
  if (facts.isSame) return 'joinSame';
  if (facts.isRestricted.some(Boolean)) return 'joinRestricted';
  return facts.isExcluded ? 'joinExcluded' : null;
}

/**
 * Whether somebody else helps who leaves, unless a colleague decides otherwise: where it was not safe, one contact person
 * for both would have to keep what one says from the other. Who may know of a restricted household is named by a team lead,
 * so there nobody is chosen.
 * @param household that is left
 */
export const isHelpedByOther = (household: {
  hasSafetyFlag: boolean;
  isAddressSecret: boolean;
  isRestricted: boolean;
}): boolean => (household.hasSafetyFlag || household.isAddressSecret) && !household.isRestricted;
