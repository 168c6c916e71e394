import { pdfAnswer } from '@/app/plan/pdf-file';
import { lookAtPlan } from '@/lib/commands/plan/look-at-plan';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { NotFoundError } from '@/lib/platform/errors';
import { seeOther } from '@/lib/platform/form-door';
import { kindPage } from '@/lib/platform/kind-page';
import { householdOfCase } from '@/lib/queries/plan/case-household';
import { planPage } from '@/lib/queries/plan/plan-page';

type Route = { params: Promise<{ id: string }> };

/** The plan of a household as a file, for the kitchen table; the look is recorded. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { id: caseId } = await params;
  const at = paths.work.plan(caseId);
  const actor = await currentActor();
  if (actor.kind === 'anonymous') return seeOther(paths.signIn(at.page));
  if (actor.kind !== 'staff') return kindPage(404);
  try {
    const householdId = await householdOfCase(caseId);
    const page = await planPage(actor, householdId);
    await lookAtPlan(actor, { householdId, caseId });
    return await pdfAnswer(page, at.page);
  } catch (error) {
    if (error instanceof NotFoundError) return kindPage(404);
    throw error;
  }
}
