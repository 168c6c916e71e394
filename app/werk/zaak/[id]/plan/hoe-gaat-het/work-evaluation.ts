import { evaluationPage } from '@/lib/queries/plan/evaluation';
import { foundOr404 } from '../../../../case-actor';
import { workPlanOf } from '../work-plan';

/** How it goes with the plan of a household, as this colleague may see it; the look is recorded. */
export async function workEvaluationOf(caseId: string) {
  const { actor, householdId, at } = await workPlanOf(caseId);
  return { page: await foundOr404(evaluationPage(actor, householdId)), at };
}
