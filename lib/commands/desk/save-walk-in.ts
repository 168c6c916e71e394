import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { deskSteps, isEmptyWalkIn, typedOf, type WalkIn } from '@/lib/schemas/desk';
import { bringForward, changeVisit, keepRow, lockOwnDraft, openOwnDraft } from './own-draft';

/**
 * Keeps a visit as typed, right or wrong, so that it survives a closed browser. A visit that was sent already stays as
 * it was sent; an empty one is not kept.
 * @param actor host
 * @param walkIn the whole form, as typed
 * @param how in passing, while somebody types; or because a button was pressed, which also makes it the visit that is on
 * the screen
 * @throws NotFoundError when the visit is of another host
 */
export async function saveWalkIn(
  actor: StaffActor,
  walkIn: WalkIn,
  how: 'in-passing' | 'pressed',
): Promise<void> {
  const { walkIn: id } = walkIn;
  const typed = typedOf(walkIn);
  await changeVisit(actor, id, async (tx) => {
    const kept = isEmptyWalkIn(typed)
      ? await lockOwnDraft(tx, actor, id)
      : await openOwnDraft(tx, actor, id);
    if (!kept || kept.isSent) return;
    await keepRow(tx, id, deskSteps.typed, typed);
    await tx.draft.update({ where: { id }, data: { updatedAt: now() }, select: { id: true } });
    if (how === 'pressed') await bringForward(tx, actor, id);
  });
}
