import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayPrint } from '@/lib/policies/outbox';
import { announcePrinted } from './announce-printed';

/**
 * The letters of a pile are printed and in the post: from now on they were sent, and their addresses need not stay. Twice
 * is once. The decisions among them are announced by it.
 * @param actor who prints
 * @param batchId uuid
 * @param at moment
 * @throws NotFoundError for who does not print, recorded as an attempt, and for a pile that is not there
 */
export async function markPrinted(
  actor: StaffActor,
  batchId: string,
  at: Date = now(),
): Promise<void> {
  const refused = () =>
    recordAlone({
      event: 'letters.printed',
      payload: { batchId },
      actor,
      origin: 'work',
      result: 'refused',
    });
  await recordingRefusal(refused, async (tx) => {
    if (!mayPrint(actor)) throw new NotFoundError();
    const [batch] = await tx.$queryRaw<{ isPrinted: boolean }[]>(Prisma.sql`
      select printed_at is not null as "isPrinted" from print_batch where id = ${batchId}::uuid for update`);
    if (!batch) throw new NotFoundError();
    if (batch.isPrinted) return;
    await tx.printBatch.update({
      where: { id: batchId },
      data: { printedAt: at, printedById: actor.staffId },
      select: { id: true },
    });
    await announcePrinted(tx, batchId, at);
    await tx.outboundMessage.updateMany({
      where: { batchId, sentAt: null, failedAt: null },
      data: { sentAt: at, toCipher: null, toKeyId: null },
    });
    await record(tx, { event: 'letters.printed', payload: { batchId }, actor, origin: 'work' });
  });
}
