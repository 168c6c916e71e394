// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * Whether a process with this id runs; one of another user counts as well, one that only waits to be buried does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** @param {number} pid */
const isZombie = (pid) => processStat(pid)?.[0] === 'Z';

/**
 * When a process started, as a mark that no other process with the same id will ever have; '' when there is none.
 * @param {number} pid
 */
export function startMark(pid) {
  if (pid <= 0 || !isAlive(pid)) return '';
  const ticks = processStat(pid)?.[19];
  if (ticks) return `${bootId()}:${ticks}`;
  return psStart(pid);
}

/**
 * The fields of /proc after the name, from the state on; undefined where there is no /proc.
 * @param {number} pid
 */
function processStat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function bootId() {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** @param {number} pid */
function psStart(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)])
      .toString()
      .trim();
  } catch {
    return 'unknown';
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

/**
 * Asks a process to end, insists after ten seconds, and waits until it is gone.
 * @param {number} pid of a process that leads its group
 */
export async function endProcess(pid) {
  signal(pid, 'SIGTERM');
  if (!(await waitUntil(() => !isAlive(pid), 10_000))) signal(pid, 'SIGKILL');
}

/**
 * To the whole group, so that what a process started itself ends as well.
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // It is gone already.
  }
}
