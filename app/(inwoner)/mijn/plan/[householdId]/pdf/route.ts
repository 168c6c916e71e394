import { pdfAnswer } from '@/app/plan/pdf-file';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { NotFoundError } from '@/lib/platform/errors';
import { seeOther } from '@/lib/platform/form-door';
import { kindPage } from '@/lib/platform/kind-page';
import { planPage } from '@/lib/queries/plan/plan-page';

type Route = { params: Promise<{ householdId: string }> };

/** The own plan as a file to keep. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { householdId } = await params;
  const at = paths.mine.plan(householdId);
  const actor = await currentActor();
  if (actor.kind === 'anonymous') return seeOther(paths.signIn(at.page));
  if (actor.kind !== 'resident' && actor.kind !== 'slip') return kindPage(404);
  try {
    return await pdfAnswer(await planPage(actor, householdId), at.page);
  } catch (error) {
    if (error instanceof NotFoundError) return kindPage(404);
    throw error;
  }
}
