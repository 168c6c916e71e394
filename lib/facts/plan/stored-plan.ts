import 'server-only';
import { fromDateColumn, today } from '@/lib/platform/clock';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import type { GoalState, Plan, Step, StepOwner, StepState } from '@/lib/rules/plan/types';

/** A plan as it stands in the database, with the number of its latest version. */
export type StoredPlan = {
  id: string;
  householdId: string;
  version: number;
  plan: Plan;
  /** on which day a step was done, by its id */
  doneOn: ReadonlyMap<string, LocalDate>;
};

const stepFields = {
  id: true,
  goalId: true,
  title: true,
  ownerPersonId: true,
  ownerStaffId: true,
  ownerParticipantId: true,
  dueOn: true,
  state: true,
  doneAt: true,
  domain: true,
  waitsFor: { select: { waitsForId: true }, orderBy: { waitsForId: 'asc' } },
} satisfies Prisma.PlanStepSelect;

/** Everything of a plan that the rules know. */
export const planFields = {
  id: true,
  householdId: true,
  version: true,
  goesWell: true,
  whenItGoesWrong: true,
  evaluateOn: true,
  goals: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, personId: true, words: true, state: true, isPrivate: true },
  },
  steps: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: stepFields },
} satisfies Prisma.PlanSelect;

type Row = Prisma.PlanGetPayload<{ select: typeof planFields }>;

/** The database keeps exactly one of the three. */
function ownerOf(row: Row['steps'][number]): StepOwner {
  if (row.ownerPersonId) return { kind: 'resident', id: row.ownerPersonId };
  if (row.ownerStaffId) return { kind: 'staff', id: row.ownerStaffId };
  return { kind: 'participant', id: row.ownerParticipantId! };
}

function stepOf(row: Row['steps'][number]): Step {
  return {
    id: row.id,
    goalId: row.goalId,
    title: row.title,
    owner: ownerOf(row),
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    state: row.state as StepState,
    domain: row.domain,
    waitsFor: row.waitsFor.map((wait) => wait.waitsForId),
  };
}

/**
 * A plan out of its rows.
 * @param row read with `planFields`
 * @returns as the rules know it, with its version
 */
export function storedPlan(row: Row): StoredPlan {
  const { id, householdId, version, goesWell, whenItGoesWrong } = row;
  const evaluateOn = row.evaluateOn && fromDateColumn(row.evaluateOn);
  const goals = row.goals.map((goal) => ({ ...goal, state: goal.state as GoalState }));
  const steps = row.steps.map(stepOf);
  const done = row.steps.flatMap((step) =>
    step.doneAt ? [[step.id, today(step.doneAt)] as const] : [],
  );
  return {
    id,
    householdId,
    version,
    doneOn: new Map(done),
    plan: { goesWell, whenItGoesWrong, evaluateOn, goals, steps },
  };
}
