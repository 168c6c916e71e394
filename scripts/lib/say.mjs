// @ts-check

/** Something a person can solve: shown as one line, without a stack; an empty one was said already. */
export class PlainError extends Error {}

// Whoever read along may go away: that is no reason to stop.
process.stdout.on('error', () => undefined);

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

/** What a person can mend about a file or a folder. @type {Record<string, string>} */
const fileTroubles = {
  EACCES: 'is closed to this user: give it to this user, or start as the one it belongs to',
  EPERM: 'is closed to this user: give it to this user, or start as the one it belongs to',
  EROFS: 'can only be read',
  ENOSPC: 'could not be written: the disk is full',
  EDQUOT: 'could not be written: the disk is full for this user',
};

/**
 * An error that nobody foresaw: one line for what a person can mend about a file, else where it arose.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path } = /** @type {NodeJS.ErrnoException} */ (error);
  const trouble = fileTroubles[code];
  if (!trouble) return error.stack ?? error.message;
  return `${path ?? 'A file'} ${trouble} (${code}).`;
}
