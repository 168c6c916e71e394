// @ts-check

/** Something a person can solve: shown as one line, without a stack; an empty one was said already. */
export class PlainError extends Error {}

/**
 * One line for the person at the terminal.
 * @param {string} line
 */
export const say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Runs the work and ends the process, with 1 when it fails: one line for what a person can solve, a stack for our own mistakes.
 * @param {() => Promise<unknown>} work
 */
export async function runOrExplain(work) {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const text = error instanceof PlainError ? error.message : explain(error);
    if (text) process.stderr.write(`${text}\n`);
  }
  // Not waiting for what still ticks: the migration engine leaves a timer of ten seconds.
  process.exit();
}

/** @param {unknown} error */
const explain = (error) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
