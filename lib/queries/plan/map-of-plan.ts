import 'server-only';
import type { LocalDate } from '@/lib/rules/local-date';
import { planMap, type PlanMap } from '@/lib/rules/plan/map';
import type { StepView } from './goal-views';
import type { PlanPage } from './plan-page';

/**
 * Where everything of a plan stands in its picture: the goals on which somebody works, or that wait on purpose.
 * @param page the plan as the reader may see it
 * @returns places, in units of the picture
 */
export function mapOfPlan({ goals, today }: Pick<PlanPage, 'goals' | 'today'>): PlanMap {
  const numbered = goals.map((goal, at) => ({ ...goal, number: at + 1 }));
  const shown = numbered.filter(({ state, isHidden }) => {
    const isOpen = state === 'open' || state === 'later';
    return isOpen && !isHidden;
  });
  return planMap(
    shown,
    shown.flatMap(({ steps }) => steps.map((step) => ({ ...step, due: dueOf(step, today) }))),
  );
}

const dueOf = ({ dueOn }: StepView, today: LocalDate) => {
  if (!dueOn) return undefined;
  return dueOn < today ? 'over' : 'ahead';
};
