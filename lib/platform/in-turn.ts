import 'server-only';
import pLimit from 'p-limit';

/**
 * Work that ends in a lock for which all of it waits: one holds the lock, the next prepares. More at once only make whoever
 * holds it wait for this process, and everybody behind it longer (DECISIONS, "Two at a time").
 */
const atOnce = 2;

// Next may load a module more than once; the places are those of the process.
const held = globalThis as typeof globalThis & { sociaalPleinTurns?: ReturnType<typeof pLimit> };

/**
 * Does the work when it is its turn, first come first served. It spares the time of this process; what must not happen at
 * once is still kept apart by the database.
 * @param work what ends in the routing lock
 * @returns what the work returns
 * @throws what the work throws
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  held.sociaalPleinTurns ??= pLimit(atOnce);
  return held.sociaalPleinTurns(work);
}
