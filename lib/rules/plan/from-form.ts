import type { LocalDate } from '@/lib/rules/local-date';
import type {
  Goal,
  GoalState,
  Plan,
  PlanChange,
  PlanProblem,
  Step,
  StepOwner,
  StepState,
} from './types';

/** What somebody says about a step. Without `domain` it stays what it was: a resident's form never says it. */
export type StepWords = {
  title: string;
  owner: StepOwner;
  dueOn: LocalDate | null;
  waitsFor: readonly string[];
  domain?: string | null;
};

/** One place up or down in a row. */
export type Direction = 'up' | 'down';

/** A form of the plan as it was posted; ids of new things are the key of their form, so posting twice adds once. */
export type PlanForm =
  | { kind: 'goal'; id: string; words: string; personId: string | null; isPrivate: boolean }
  | { kind: 'reword'; goalId: string; words: string }
  | { kind: 'goalState'; goalId: string; state: GoalState }
  | { kind: 'goalShared'; goalId: string; isPrivate: boolean }
  | { kind: 'goalMove'; goalId: string; to: Direction }
  | { kind: 'newStep'; id: string; goalId: string; step: StepWords }
  | { kind: 'step'; stepId: string; step: StepWords }
  | { kind: 'stepState'; stepId: string; state: StepState }
  | { kind: 'stepMove'; stepId: string; to: Direction }
  | { kind: 'goesWell' | 'whenItGoesWrong'; words: string }
  | { kind: 'evaluateOn'; date: LocalDate | null };

/** What a form is read with. */
export type Reading = {
  today: LocalDate;
  /** whether who posted it sees a goal with its steps */
  seesGoal: (goal: Goal) => boolean;
};

/** The change that a form asks for, or why there is none. */
export type FromForm = { change: PlanChange } | { problem: PlanProblem };

const isOpen = ({ state }: Goal) => state === 'open' || state === 'later';

/** All ids, with one of them a place further among those that are shown in the same row. */
function moved(all: readonly string[], row: readonly string[], id: string, to: Direction) {
  const other = row[row.indexOf(id) + (to === 'up' ? -1 : 1)];
  if (other === undefined) return all;
  return all.map((one) => (one === id ? other : one === other ? id : one));
}

function moveGoal({ goals }: Plan, goalId: string, to: Direction): FromForm {
  const goal = goals.find(({ id }) => id === goalId);
  if (!goal) return { problem: { key: 'planGoalGone' } };
  const row = goals.filter((one) => isOpen(one) === isOpen(goal)).map(({ id }) => id);
  const order = moved(
    goals.map(({ id }) => id),
    row,
    goalId,
    to,
  );
  return { change: { kind: 'goalsOrdered', order } };
}

function moveStep({ steps }: Plan, stepId: string, to: Direction): FromForm {
  const step = steps.find(({ id }) => id === stepId);
  if (!step) return { problem: { key: 'planStepGone' } };
  const { goalId } = step;
  const row = steps.filter((one) => one.goalId === goalId).map(({ id }) => id);
  return { change: { kind: 'stepsOrdered', goalId, order: moved(row, row, stepId, to) } };
}

/** A day that stands may be over; a new one lies ahead. */
const isTooLate = (day: LocalDate | null, stands: LocalDate | null, today: LocalDate) =>
  day !== null && day < today && day !== stands;

function addStep(form: Extract<PlanForm, { kind: 'newStep' }>, today: LocalDate): FromForm {
  const { id, goalId, step } = form;
  if (isTooLate(step.dueOn, null, today)) {
    return { problem: { key: 'planDayPast', path: 'dueOn.day' } };
  }
  const { title, owner, dueOn, domain = null } = step;
  const facts = { title, owner, dueOn, domain, waitsFor: step.waitsFor.toSorted() };
  return { change: { kind: 'stepAdded', step: { id, goalId, state: 'todo', ...facts } } };
}

function changeStep(
  { stepId, step }: Extract<PlanForm, { kind: 'step' }>,
  plan: Plan,
  { today, seesGoal }: Reading,
): FromForm {
  const stands = plan.steps.find(({ id }) => id === stepId);
  if (!stands) return { problem: { key: 'planStepGone' } };
  if (isTooLate(step.dueOn, stands.dueOn, today)) {
    return { problem: { key: 'planDayPast', path: 'dueOn.day' } };
  }
  const { title, owner, dueOn, domain = stands.domain } = step;
  const waitsFor = [...new Set([...step.waitsFor, ...unseenWaits(stands, plan, seesGoal)])];
  const to = { title, owner, dueOn, domain, waitsFor: waitsFor.toSorted() };
  return { change: { kind: 'stepChanged', stepId, to } };
}

/** What a form could not show stays as it was: it waits for a step of a goal that somebody keeps private. */
function unseenWaits({ waitsFor }: Step, plan: Plan, seesGoal: Reading['seesGoal']) {
  const hidden = new Set(plan.goals.filter((goal) => !seesGoal(goal)).map(({ id }) => id));
  const steps = plan.steps.filter(({ goalId }) => hidden.has(goalId)).map(({ id }) => id);
  return waitsFor.filter((id) => steps.includes(id));
}

function evaluateOn(date: LocalDate | null, plan: Plan, today: LocalDate): FromForm {
  if (isTooLate(date, plan.evaluateOn, today)) {
    return { problem: { key: 'planDayPast', path: 'date.day' } };
  }
  return { change: { kind: 'evaluateOn', date } };
}

function addGoal({ id, words, personId, isPrivate }: Extract<PlanForm, { kind: 'goal' }>) {
  const goal: Goal = { id, personId, words, state: 'open', isPrivate };
  return { change: { kind: 'goalAdded', goal } as const };
}

/**
 * The change of a plan that a form asks for. What is relative to how things stand, such as one place up, is worked out
 * with the plan as it stands under its lock.
 * @param form as the schema read it, with the ids of its address
 * @param plan as it stands
 * @param reading today: days that are chosen lie on or after it, but for one that stands already; and what is seen
 */
export function changeOf(form: PlanForm, plan: Plan, reading: Reading): FromForm {
  const { today } = reading;
  switch (form.kind) {
    case 'goal':
      return addGoal(form);
    case 'reword':
      return { change: { kind: 'goalReworded', goalId: form.goalId, words: form.words } };
    case 'goalState':
    case 'goalShared':
    case 'stepState':
    case 'goesWell':
    case 'whenItGoesWrong':
      return { change: form };
    case 'goalMove':
      return moveGoal(plan, form.goalId, form.to);
    case 'stepMove':
      return moveStep(plan, form.stepId, form.to);
    case 'newStep':
      return addStep(form, today);
    case 'step':
      return changeStep(form, plan, reading);
    case 'evaluateOn':
      return evaluateOn(form.date, plan, today);
  }
}
