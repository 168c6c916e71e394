import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayPrint } from '@/lib/policies/outbox';
import { postNext } from './post-next';

/** As many in one transaction: it holds their cases, in which nobody else writes until it ends. */
const atOnce = 50;

type Printing = { actor: StaffActor; batchId: string; at: Date; most: number };
type Batch = { postingSince: Date | null; isPrinted: boolean };

/** The first press says on which day the pile is in the post; whoever goes on later changes nothing of that. */
async function postingSince(tx: Tx, { actor, batchId, at }: Printing, batch: Batch): Promise<Date> {
  if (batch.postingSince) return batch.postingSince;
  await tx.printBatch.update({
    where: { id: batchId },
    data: { postingSince: at, postingById: actor.staffId },
    select: { id: true },
  });
  return at;
}

/** Brings the next letters into the post; true when nothing of the pile waits any more. */
async function isPileDone(tx: Tx, printing: Printing): Promise<boolean> {
  const { actor, batchId, at, most } = printing;
  if (!mayPrint(actor)) throw new NotFoundError();
  const [batch] = await tx.$queryRaw<Batch[]>(Prisma.sql`
    select posting_since as "postingSince", printed_at is not null as "isPrinted"
    from print_batch where id = ${batchId}::uuid for update`);
  if (!batch) throw new NotFoundError();
  if (batch.isPrinted) return true;
  const since = await postingSince(tx, printing, batch);
  if (await postNext(tx, batchId, { since, at }, most)) return false;
  await tx.printBatch.update({
    where: { id: batchId },
    data: { printedAt: at },
    select: { id: true },
  });
  await record(tx, { event: 'letters.printed', payload: { batchId }, actor, origin: 'work' });
  return true;
}

/**
 * The letters of a pile are printed and in the post: from now on they were sent, and their addresses need not stay. Twice
 * is once. The decisions among them are announced by it. Some at a time: where it was broken off, the next press goes on, and
 * the day stays that of the first.
 * @param actor who prints
 * @param batchId uuid
 * @param at moment
 * @param most letters in one transaction
 * @throws NotFoundError for who does not print, recorded as an attempt, and for a pile that is not there
 */
export async function markPrinted(
  actor: StaffActor,
  batchId: string,
  at: Date = now(),
  most: number = atOnce,
): Promise<void> {
  const refused = () =>
    recordAlone({
      event: 'letters.printed',
      payload: { batchId },
      actor,
      origin: 'work',
      result: 'refused',
    });
  const printing = { actor, batchId, at, most };
  let isDone = false;
  while (!isDone) isDone = await recordingRefusal(refused, (tx) => isPileDone(tx, printing));
}
