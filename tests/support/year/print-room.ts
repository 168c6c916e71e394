import { makeBatch } from '@/lib/commands/outbox/make-batch';
import { markPrinted } from '@/lib/commands/outbox/mark-printed';
import { openBatch } from '@/lib/commands/outbox/open-batch';
import type { StaffActor } from '@/lib/platform/actor-types';

/** On these days of a month somebody prints. */
const days = ['-01', '-15', '-31'];
export const isPrinted = (day: string) => days.some((end) => day.endsWith(end));

/**
 * Prints everything that waits, pile after pile.
 * @returns to which house each letter went, in the words of its envelope
 */
export async function printLetters(actor: StaffActor): Promise<string[]> {
  const houses: string[] = [];
  for (let pile = await makeBatch(actor); pile !== null; pile = await makeBatch(actor)) {
    const { letters } = await openBatch(actor, pile);
    houses.push(...letters.map(({ address }) => `letter to number ${address[1]}`));
    await markPrinted(actor, pile);
  }
  return houses;
}
