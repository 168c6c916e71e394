import type { PlanPaths } from '@/lib/paths';
import type { GoalView } from '@/lib/queries/plan/goal-views';
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
