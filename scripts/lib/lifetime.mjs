// @ts-check
// How a launcher ends: asked by a signal, or because it failed. Always once, in order.
import { runOrExplain, say } from './say.mjs';

/** What a launcher opened, to be closed in the opposite order. */
export class Closing {
  /** @type {(() => unknown)[]} */
  #steps = [];

  /** @param {() => unknown} step */
  later(step) {
    this.#steps.push(step);
  }

  /** Takes every step, last one first; one that fails does not keep the others from being taken. */
  async close() {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        say(`While stopping: ${String(error)}`);
      }
    }
  }
}

/**
 * Opens something and keeps it open until a signal comes, also while it is still opening.
 * @param {(closing: Closing) => Promise<void>} open
 * @returns {Promise<void>} does not return: the process ends
 */
export const runUntilStopped = (open) =>
  runOrExplain(async () => {
    const closing = new Closing();
    try {
      await new Promise((resolve, reject) => {
        for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => resolve(name));
        whenAbandoned(() => resolve('SIGTERM'));
        open(closing).catch(reject);
      });
      say('Stopping…');
    } finally {
      await closing.close();
    }
    say('Stopped.');
  });

/**
 * npm passes a signal to a shell between it and us, and that shell keeps it for itself: it is gone and we are not told.
 * @param {() => void} then
 */
function whenAbandoned(then) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, 250);
  watch.unref();
}
