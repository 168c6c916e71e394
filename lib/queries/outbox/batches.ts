import 'server-only';
import { database } from '@/lib/platform/db';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import { mayPrint } from '@/lib/policies/outbox';

/** A pile of letters. */
export type BatchLine = {
  id: string;
  number: number;
  letters: number;
  /** letters that must not go any more: they are not printed, and whoever printed them already throws them away */
  takenOut: number;
  madeAt: Date;
  madeBy: string;
  /** in the post since when, who said so, and how many letters of it are noted as sent so far */
  posting: { since: Date; by: string; sent: number } | null;
  /** every letter of it is */
  isPrinted: boolean;
};

/** What waits for a printer, the piles that are not printed yet, and then the latest. */
export type LettersPage = { waiting: number; batches: BatchLine[] };

const atOnce = 20;

const notWaiting = { OR: [{ failedAt: { not: null } }, { sentAt: { not: null } }] };

const fields = {
  ...{ id: true, number: true, madeAt: true, printedAt: true, postingSince: true },
  madeBy: { select: { name: true } },
  postingBy: { select: { name: true } },
  letters: { where: notWaiting, select: { failedAt: true } },
  _count: { select: { letters: true } },
} satisfies Prisma.PrintBatchSelect;

function toLine(row: Prisma.PrintBatchGetPayload<{ select: typeof fields }>): BatchLine {
  const { printedAt, postingSince: since, postingBy, madeBy, letters, _count, ...line } = row;
  const takenOut = letters.filter(({ failedAt }) => failedAt !== null).length;
  const sent = letters.length - takenOut;
  return {
    ...{ ...line, madeBy: madeBy.name, takenOut, letters: _count.letters - takenOut },
    posting: since && postingBy ? { since, by: postingBy.name, sent } : null,
    isPrinted: printedAt !== null,
  };
}

/**
 * The letters that wait, and the piles, those that are not printed first: who made and printed them, and no names of who
 * they are for.
 * @param actor colleague
 * @returns null for who does not print
 */
export async function lettersPage(actor: StaffActor): Promise<LettersPage | null> {
  if (!mayPrint(actor)) return null;
  const notGone = { sentAt: null, failedAt: null };
  const [waiting, batches] = await Promise.all([
    database().outboundMessage.count({
      where: { channel: 'letter', batchId: null, contentKeyId: { not: null }, ...notGone },
    }),
    database().printBatch.findMany({
      orderBy: [
        { printedAt: { sort: 'desc', nulls: 'first' } },
        { madeAt: 'desc' },
        { id: 'desc' },
      ],
      take: atOnce,
      select: fields,
    }),
  ]);
  return {
    waiting,
    batches: batches.map(toLine),
  };
}
