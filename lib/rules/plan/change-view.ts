import type { LocalDate } from '@/lib/rules/local-date';
import type {
  Goal,
  GoalState,
  Plan,
  PlanChange,
  Step,
  StepFacts,
  StepOwner,
  StepState,
} from './types';

/**
 * What a change is about, for somebody who reads it: words and titles in the place of ids, and only what differs. Words are
 * null where the thing is not there any more, or not for this reader.
 */
export type ChangeView =
  | { kind: 'started' | 'joined' | 'hidden' }
  | { kind: 'goalAdded'; words: string }
  | { kind: 'goalReworded'; before: string | null; words: string }
  | { kind: 'goalState'; state: GoalState; words: string | null }
  | { kind: 'goalShared'; isPrivate: boolean; words: string | null; personId: string | null }
  | { kind: 'goalsOrdered'; order: (string | null)[] }
  | { kind: 'stepAdded'; goal: string | null; title: string; about: StepDifference }
  | { kind: 'stepChanged'; title: string | null; about: StepDifference }
  | { kind: 'stepState'; state: StepState; title: string | null }
  | { kind: 'stepsOrdered'; goal: string | null; order: (string | null)[] }
  | { kind: 'goesWell' | 'whenItGoesWrong'; words: string }
  | { kind: 'evaluateOn'; date: LocalDate | null };

/** What differs about a step; left out is what stays. */
export type StepDifference = {
  title?: string;
  owner?: StepOwner;
  dueOn?: LocalDate | null;
  /** titles of the steps that it waits for */
  waitsFor?: string[];
};

/** The plan around a change, for one reader. */
type Around = { goals: ReadonlyMap<string, Goal>; steps: ReadonlyMap<string, Step> };

const wordsOf = ({ goals }: Around, id: string) => goals.get(id)?.words ?? null;
const titleOf = ({ steps }: Around, id: string) => steps.get(id)?.title ?? null;

const titlesOf = (around: Around, ids: readonly string[]) =>
  ids.flatMap((id) => titleOf(around, id) ?? []);

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

function difference(around: Around, to: StepFacts, before: Step | undefined): StepDifference {
  const isOwner = before?.owner.kind === to.owner.kind && before.owner.id === to.owner.id;
  return {
    ...(before && before.title !== to.title ? { title: to.title } : {}),
    ...(isOwner ? {} : { owner: to.owner }),
    ...((before?.dueOn ?? null) === to.dueOn ? {} : { dueOn: to.dueOn }),
    ...(isSame(before?.waitsFor ?? [], to.waitsFor)
      ? {}
      : { waitsFor: titlesOf(around, to.waitsFor) }),
  };
}

const goalIdOf = (change: PlanChange, { steps }: Plan): string | undefined => {
  if (change.kind === 'goalAdded') return change.goal.id;
  if (change.kind === 'stepAdded') return change.step.goalId;
  if ('goalId' in change) return change.goalId;
  return 'stepId' in change ? steps.find(({ id }) => id === change.stepId)?.goalId : undefined;
};

function viewOf(change: PlanChange, around: Around): ChangeView {
  switch (change.kind) {
    case 'goalAdded':
      return { kind: change.kind, words: change.goal.words };
    case 'goalReworded':
      return { kind: change.kind, before: wordsOf(around, change.goalId), words: change.words };
    case 'goalState':
      return { kind: change.kind, state: change.state, words: wordsOf(around, change.goalId) };
    case 'goalShared': {
      const { kind, isPrivate, goalId } = change;
      const personId = around.goals.get(goalId)?.personId ?? null;
      return { kind, isPrivate, words: wordsOf(around, goalId), personId };
    }
    case 'goalsOrdered':
      return { kind: change.kind, order: change.order.map((id) => wordsOf(around, id)) };
    case 'stepAdded': {
      const { goalId, title } = change.step;
      const about = difference(around, change.step, undefined);
      return { kind: change.kind, goal: wordsOf(around, goalId), title, about };
    }
    case 'stepChanged': {
      const about = difference(around, change.to, around.steps.get(change.stepId));
      return { kind: change.kind, title: titleOf(around, change.stepId), about };
    }
    case 'stepState':
      return { kind: change.kind, state: change.state, title: titleOf(around, change.stepId) };
    case 'stepsOrdered': {
      const order = change.order.map((id) => titleOf(around, id));
      return { kind: change.kind, goal: wordsOf(around, change.goalId), order };
    }
    case 'joined':
      // Goals that somebody keeps to himself may be among them.
      return { kind: change.kind };
    default:
      return change;
  }
}

/**
 * A change of a plan in the words of the plan before it.
 * @param change what was made different, or is proposed
 * @param before the plan that it changes
 * @param isSeen whether the reader sees a goal with its steps; a change within another one shows as hidden
 */
export function changeView(
  change: PlanChange,
  before: Plan,
  isSeen: (goal: Goal) => boolean,
): ChangeView {
  const withNew = change.kind === 'goalAdded' ? [...before.goals, change.goal] : before.goals;
  const goals = new Map(withNew.filter(isSeen).map((goal) => [goal.id, goal]));
  const goalId = goalIdOf(change, before);
  const isThere = withNew.some(({ id }) => id === goalId);
  if (isThere && !goals.has(goalId!)) return { kind: 'hidden' };
  const steps = before.steps.filter((step) => goals.has(step.goalId));
  return viewOf(change, { goals, steps: new Map(steps.map((step) => [step.id, step])) });
}
