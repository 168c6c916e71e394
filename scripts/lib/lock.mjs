// @ts-check
// One launcher per data folder: a file with the process that holds it. A file left by a dead process counts for nothing.
import fs from 'node:fs';
import path from 'node:path';
import { startMark } from './processes.mjs';

/** @typedef {{ pid: number, mark: string }} Holder */

/**
 * Takes the lock.
 * @param {string} file
 * @returns {{ holder: Holder } | { release: () => void }} who holds it already, or how to give it back
 */
export function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const holder = lockHolder(file);
  if (holder) return { holder };
  fs.rmSync(file, { force: true });
  if (!claim(file)) return { holder: lockHolder(file) ?? { pid: 0, mark: '' } };
  return { release: () => fs.rmSync(file, { force: true }) };
}

/**
 * Takes the lock as soon as whoever holds it is ready.
 * @param {string} file
 * @returns {Promise<() => void>} gives the lock back
 */
export async function waitForLock(file) {
  for (;;) {
    const lock = takeLock(file);
    if ('release' in lock) return lock.release;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * The living process that holds the lock, or null.
 * @param {string} file
 * @returns {Holder | null}
 */
export function lockHolder(file) {
  const holder = readHolder(file);
  if (!holder || holder.pid === process.pid) return null;
  return startMark(holder.pid) === holder.mark ? holder : null;
}

/**
 * @param {string} file
 * @returns {Holder | null}
 */
function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} file */
function claim(file) {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }));
  try {
    // A link is made or it is not: two launchers cannot both succeed, and nobody reads half a file.
    fs.linkSync(mine, file);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}
