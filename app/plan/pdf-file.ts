import { seeOther } from '@/lib/platform/form-door';
import { makePdf } from '@/lib/platform/pdf/make-pdf';
import { site } from '@/lib/platform/site';
import { aroundPlan } from '@/lib/queries/plan/around-plan';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import { planOnPaper } from './paper';

/**
 * The plan as a file to keep. When it holds what our letters cannot set, back to its page, which says how to print it: a
 * browser has every script.
 */
export async function pdfAnswer(page: PlanPage, back: string): Promise<Response> {
  const around = await aroundPlan(page.householdId);
  const file = await makePdf(await planOnPaper(page, around, site().phone));
  if (!file) return seeOther(`${back}?gedaan=geen-pdf`);
  return new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="plan.pdf"',
      'cache-control': 'no-store',
    },
  });
}
