import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { randomId } from '@/lib/platform/crypto';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayPrint } from '@/lib/policies/outbox';
import { takeOutUnsafe } from './unsafe-letters';

/** More is more than somebody folds at once. */
const atOnce = 200;

/**
 * Puts the letters that wait into one pile for the print room, the oldest first. Of two who press at once, each gets other
 * letters: a letter is in one pile for good.
 * @param actor who prints
 * @returns id of the pile; null when there is nothing to print
 * @throws NotFoundError for who does not print, recorded as an attempt
 */
export async function makeBatch(actor: StaffActor): Promise<string | null> {
  const refused = () =>
    recordAlone({
      event: 'letters.batched',
      payload: { batchId: '', letters: 0 },
      actor,
      origin: 'work',
      result: 'refused',
    });
  return recordingRefusal(refused, async (tx) => {
    if (!mayPrint(actor)) throw new NotFoundError();
    await takeOutUnsafe(tx, Prisma.sql`o.batch_id is null`);
    const letters = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      select id from outbound_message
      where channel = 'letter' and batch_id is null and sent_at is null and failed_at is null
        and content_cipher is not null
      order by created_at, id limit ${atOnce} for update skip locked`);
    if (letters.length === 0) return null;
    const batchId = randomId();
    await tx.printBatch.create({ data: { id: batchId, madeById: actor.staffId } });
    await tx.outboundMessage.updateMany({
      where: { id: { in: letters.map(({ id }) => id) } },
      data: { batchId },
    });
    const payload = { batchId, letters: letters.length };
    await record(tx, { event: 'letters.batched', payload, actor, origin: 'work' });
    return batchId;
  });
}
