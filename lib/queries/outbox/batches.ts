import 'server-only';
import { database } from '@/lib/platform/db';
import type { StaffActor } from '@/lib/platform/actor-types';
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
  printed: { at: Date; by: string } | null;
};

/** What waits for a printer, the piles that are not printed yet, and then the latest. */
export type LettersPage = { waiting: number; batches: BatchLine[] };

const atOnce = 20;

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
      select: {
        ...{ id: true, number: true, madeAt: true, printedAt: true },
        madeBy: { select: { name: true } },
        printedBy: { select: { name: true } },
        letters: { where: { failedAt: { not: null } }, select: { id: true } },
        _count: { select: { letters: true } },
      },
    }),
  ]);
  return {
    waiting,
    batches: batches.map(({ printedAt, printedBy, madeBy, letters: out, _count, ...line }) => ({
      ...{ ...line, madeBy: madeBy.name, takenOut: out.length },
      letters: _count.letters - out.length,
      printed: printedAt && printedBy ? { at: printedAt, by: printedBy.name } : null,
    })),
  };
}
