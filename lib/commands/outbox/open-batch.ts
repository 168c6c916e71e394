import 'server-only';
import { addressPurpose } from '@/lib/commands/shared/order-message';
import { onPaper, openLetter } from '@/lib/outbox/letter-content';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { open } from '@/lib/platform/crypto';
import { NotFoundError } from '@/lib/platform/errors';
import type { PaperLetter } from '@/lib/platform/pdf/make-letters';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayPrint } from '@/lib/policies/outbox';
import { takeOutUnsafe } from './unsafe-letters';

/** A pile as it is printed. */
export type OpenBatch = { number: number; madeAt: Date; letters: PaperLetter[] };

/**
 * Opens the letters of a pile to print them; who did is recorded. What must not go any more is taken out first.
 * @param actor who prints
 * @param batchId uuid
 * @returns the letters with their addresses
 * @throws NotFoundError for who does not print, for a pile that is not there, and for one that was printed: its addresses are
 * gone; recorded as an attempt
 */
export async function openBatch(actor: StaffActor, batchId: string): Promise<OpenBatch> {
  const refused = () =>
    recordAlone({
      event: 'letters.downloaded',
      payload: { batchId },
      actor,
      origin: 'work',
      result: 'refused',
    });
  return recordingRefusal(refused, async (tx) => {
    if (!mayPrint(actor)) throw new NotFoundError();
    await takeOutUnsafe(tx, Prisma.sql`o.batch_id = ${batchId}::uuid`);
    const batch = await tx.printBatch.findFirst({
      where: { id: batchId, printedAt: null },
      select: {
        ...{ number: true, madeAt: true },
        letters: {
          where: { sentAt: null, failedAt: null },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          select: { toCipher: true, toKeyId: true, contentCipher: true, contentKeyId: true },
        },
      },
    });
    if (!batch) throw new NotFoundError();
    await record(tx, { event: 'letters.downloaded', payload: { batchId }, actor, origin: 'work' });
    const opened = batch.letters.map((one) => {
      const to = open({ cipher: one.toCipher!, keyId: one.toKeyId! }, addressPurpose);
      const letter = openLetter({
        cipher: new Uint8Array(one.contentCipher!),
        keyId: one.contentKeyId!,
      });
      return onPaper(letter, to.split('\n'));
    });
    const letters = await Promise.all(opened);
    return { number: batch.number, madeAt: batch.madeAt, letters };
  });
}
