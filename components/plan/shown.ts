import type { PlanPaths } from '@/lib/paths/plan';
import type { GoalView, StepView } from '@/lib/queries/plan/goal-views';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Pressing } from './press';
import type { PlanNames, PlanReader } from './use-plan-people';

/** What every goal of a plan is shown with. */
export type PlanShown = {
  goals: readonly GoalView[];
  names: PlanNames;
  reader: PlanReader;
  today: LocalDate;
  mostBlocking?: string | null;
};

/** Where what is done with the plan goes to; nothing on paper and in an old version. */
export type PlanActions = Pressing & { at: PlanPaths; mayOrderGoals: boolean };

/** Whether nobody works on a goal any more. */
export const isOver = ({ state }: GoalView) => state !== 'open' && state !== 'later';

/** Number of a goal in the plan, from 1. */
export const numberOf = (goal: GoalView, goals: readonly GoalView[]) => goals.indexOf(goal) + 1;

/** The steps that nobody does any more, of goals on which somebody works. */
export const leftIn = (goals: readonly GoalView[]): StepView[] =>
  goals.flatMap(({ steps }) => steps.filter(({ isLeft }) => isLeft));

/** What was just done, for a line on top. */
export type PlanDone =
  | 'changed'
  | 'merged'
  | 'proposed'
  | 'same'
  | 'yes'
  | 'no'
  | 'agreed'
  | 'answered'
  | 'lookedBack'
  | 'noPdf';

const done = new Map<unknown, PlanDone>([
  ['veranderd', 'changed'],
  ['samen', 'merged'],
  ['voorgesteld', 'proposed'],
  ['zo', 'same'],
  ['ja', 'yes'],
  ['nee', 'no'],
  ['akkoord', 'agreed'],
  ['antwoord', 'answered'],
  ['teruggekeken', 'lookedBack'],
  ['geen-pdf', 'noPdf'],
]);

/** What was just done, as the address says it after a form. */
export const planDone = (said: unknown): PlanDone | undefined => done.get(said);
