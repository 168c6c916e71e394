import type { LocalDate } from '@/lib/rules/local-date';

/** How a goal stands. `later` waits on purpose. */
export type GoalState = 'open' | 'later' | 'reached' | 'notReached' | 'dropped';

/** How a step stands, as its owner says it; whether it can begin follows from the order. */
export type StepState = 'todo' | 'busy' | 'done' | 'dropped';

/** The one who does a step: somebody of the household, a colleague, or somebody from outside. */
export type StepOwner = { kind: 'resident' | 'staff' | 'participant'; id: string };

/** What somebody in the household wants, in own words. */
export type Goal = {
  id: string;
  /** whose it is; null: of the household together */
  personId: string | null;
  words: string;
  state: GoalState;
  /** a young person keeps it to himself (RULES 2.4) */
  isPrivate: boolean;
};

/** One thing to do, by one owner. */
export type Step = {
  id: string;
  goalId: string;
  title: string;
  owner: StepOwner;
  dueOn: LocalDate | null;
  state: StepState;
  /** which law pays: domain key, for colleagues only */
  domain: string | null;
  /** ids of the steps that must be done before this one can begin */
  waitsFor: readonly string[];
};

/** A plan as it stands: goals in order, and the steps of each goal in order. */
export type Plan = {
  goesWell: string;
  whenItGoesWrong: string;
  evaluateOn: LocalDate | null;
  goals: readonly Goal[];
  steps: readonly Step[];
};

/** One change of a plan; a proposal holds the same until it is accepted. */
export type PlanChange =
  | { kind: 'started' }
  /** the plan of another household came in, when the two became one */
  | { kind: 'joined'; goals: readonly Goal[]; steps: readonly Step[] }
  | { kind: 'goalAdded'; goal: Goal }
  | { kind: 'goalReworded'; goalId: string; words: string }
  | { kind: 'goalState'; goalId: string; state: GoalState }
  | { kind: 'goalShared'; goalId: string; isPrivate: boolean }
  /** ids of all goals, in their new order */
  | { kind: 'goalsOrdered'; order: readonly string[] }
  | { kind: 'stepAdded'; step: Step }
  | { kind: 'stepChanged'; stepId: string; to: StepFacts }
  | { kind: 'stepState'; stepId: string; state: StepState }
  /** ids of all steps of the goal, in their new order */
  | { kind: 'stepsOrdered'; goalId: string; order: readonly string[] }
  | { kind: 'goesWell'; words: string }
  | { kind: 'whenItGoesWrong'; words: string }
  | { kind: 'evaluateOn'; date: LocalDate | null };

/** What can be changed about a step besides how it stands. */
export type StepFacts = Pick<Step, 'title' | 'owner' | 'dueOn' | 'domain' | 'waitsFor'>;

/** Why a change cannot be made: a key of the error texts, and for a circle the steps in it, in order. */
export type PlanProblem = {
  key:
    | 'planGoalGone'
    | 'planStepGone'
    | 'planTooManyGoals'
    | 'planTooManySteps'
    | 'planLoop'
    | 'planOrderIncomplete'
    | 'planPrivateStep'
    | 'planOwnerUnknown'
    | 'planDayPast';
  /** name of the form field, where it is one field's fault */
  path?: string;
  /** ids, each waiting for the next and the last for the first */
  loop?: readonly string[];
};
