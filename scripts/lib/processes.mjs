// @ts-check

/**
 * Whether a process with this id runs; one of another user counts as well.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Asks until the answer is yes; false when that took longer than `milliseconds`.
 * @param {() => boolean | Promise<boolean>} isReady
 * @param {number} milliseconds
 */
export async function waitUntil(isReady, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!(await isReady())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
