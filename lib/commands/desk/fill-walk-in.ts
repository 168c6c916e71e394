import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { deskSteps, toDraftAnswers, typedOf, type WalkIn } from '@/lib/schemas/desk';
import { checkWalkIn, lookIn } from './check-walk-in';
import { bringForward, changeVisit, keepRow, openOwnDraft } from './own-draft';

/**
 * Makes a visit ready to be sent: keeps it as typed, and writes the answers of the request as the question pages would
 * have.
 * @param actor host
 * @param walkIn the whole form, as typed
 * @throws NotFoundError when the visit is of another host; FieldErrorsError with all errors, after everything was kept
 */
export async function fillWalkIn(actor: StaffActor, walkIn: WalkIn): Promise<void> {
  const { walkIn: id } = walkIn;
  const typed = typedOf(walkIn);
  const draft = await changeVisit(actor, id, async (tx) => {
    const own = await openOwnDraft(tx, actor, id);
    if (own.isSent) return own;
    await keepRow(tx, id, deskSteps.typed, typed);
    for (const [step, answers] of Object.entries(toDraftAnswers(typed))) {
      await keepRow(tx, id, step, answers as Record<string, string>);
    }
    await bringForward(tx, actor, id);
    return own;
  });
  if (!draft.isSent) checkWalkIn(typed, lookIn(draft.look));
}
