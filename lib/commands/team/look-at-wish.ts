import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordingRefusal } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { findWish, recordRefusedWish, seenBy } from './find-wish';

/**
 * A team lead opens a wish for another contact person. The look is recorded with the request alone: its sender reads it,
 * and not who helps in the case, for the wish is about that one.
 * @param actor team lead who was told, or who leads the team of the case
 * @param wishId uuid
 * @param at moment of the look
 * @throws NotFoundError for everybody else; that is recorded
 */
export async function lookAtWish(
  actor: StaffActor,
  wishId: string,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () => recordRefusedWish(actor),
    async (tx) => {
      const { requestId } = await findWish(tx, actor, wishId);
      await seenBy(tx, actor, requestId, at);
      await record(tx, { event: 'wish.viewed', payload: {}, actor, origin: 'work', requestId });
    },
  );
}
