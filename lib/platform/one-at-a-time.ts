import 'server-only';
import { Client } from 'pg';

type Asking = (...given: unknown[]) => unknown;

/** Asked with a callback, or with something that speaks for itself, it answers no promise to wait for. */
const hasOwnWay = (given: unknown[]) =>
  given.some(
    (one) =>
      typeof one === 'function' || typeof (one as { submit?: unknown })?.submit === 'function',
  );

/**
 * A connection that is asked one thing at a time. Prisma asks for several relations of a row at once, in a transaction on
 * the one connection that it has; pg keeps such questions waiting itself today, says so in the log, and will refuse them.
 */
export class OneAtATime extends Client {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Asks when what was asked before has been answered, well or badly.
   * @param given as for pg's own client
   * @returns its answer
   */
  override query = ((...given: unknown[]) => {
    const ask = super.query as Asking;
    if (hasOwnWay(given)) return ask.apply(this, given);
    const answer = this.#last.then(() => ask.apply(this, given));
    this.#last = answer.catch(() => undefined);
    return answer;
  }) as Client['query'];
}
