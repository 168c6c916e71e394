import 'server-only';
import { planMap, type PlanMap } from '@/lib/rules/plan/map';
import type { PlanPage } from './plan-page';

/**
 * Where everything of a plan stands in its picture: the goals on which somebody works, or that wait on purpose.
 * @param page the plan as the reader may see it
 * @returns places, in units of the picture
 */
export function mapOfPlan({ goals }: Pick<PlanPage, 'goals'>): PlanMap {
  const shown = goals.filter(({ state, isHidden }) => {
    const isOpen = state === 'open' || state === 'later';
    return isOpen && !isHidden;
  });
  return planMap(
    shown,
    shown.flatMap(({ steps }) => steps),
  );
}
