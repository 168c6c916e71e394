import 'server-only';
import { withOwnRequest, type Owner } from '@/lib/commands/my-case/own-request';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { record } from '@/lib/platform/audit';
import type { TellWishInput } from '@/lib/schemas/outbox';

/**
 * Somebody says how to hear that there is a message. It is an express wish for mail or text messages (Awb 2:8), and it opens
 * no way that is not safe for the home.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid
 * @param wish way, and whether letters are in large type
 * @param at moment
 * @throws NotFoundError for somebody else's request
 */
export async function setTellWish(
  actor: Owner,
  requestId: string,
  wish: TellWishInput,
  at: Date = now(),
): Promise<void> {
  await withOwnRequest(actor, requestId, async (tx, { askerId, id, caseId, householdId }) => {
    const said = { toldSaidOn: toDateColumn(today(at)), toldNotedBy: null };
    const data = { ...wish, ...said, version: { increment: 1 } };
    await tx.person.update({ where: { id: askerId }, data, select: { id: true } });
    const about = { actor, origin: 'mine' as const, requestId: id, caseId, householdId };
    await record(tx, { event: 'outbox.wished', payload: { ...wish }, ...about });
  });
}
