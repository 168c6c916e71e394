import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordingRefusal } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { findWish, recordRefusedWish, seenBy } from './find-wish';

/**
 * A team lead spoke with a resident about the wish for another contact person: what was promised is kept. Whoever presses
 * second changes nothing.
 * @param actor team lead who was told, or who leads the team of the case
 * @param wishId uuid
 * @param at moment of noting it
 * @throws NotFoundError for everybody else; that is recorded
 */
export async function noteWishContact(
  actor: StaffActor,
  wishId: string,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () => recordRefusedWish(actor),
    async (tx) => {
      const { id, requestId } = await findWish(tx, actor, wishId);
      const { count } = await tx.contactPersonWish.updateMany({
        where: { id, contactedAt: null },
        data: { contactedAt: at, contactedById: actor.staffId },
      });
      if (count === 0) return;
      await seenBy(tx, actor, requestId, at);
      await record(tx, { event: 'wish.contacted', payload: {}, actor, origin: 'work', requestId });
    },
  );
}
