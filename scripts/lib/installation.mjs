// @ts-check
// One installation on this machine, from nothing to a database that is ready: the same for start and dev.
import fs from 'node:fs';
import path from 'node:path';
import { Children, endOrphans } from './children.mjs';
import { openDatabase } from './database.mjs';
import { generateIfNeeded } from './generate.mjs';
import { takeLock } from './lock.mjs';
import { isPortFree } from './ports.mjs';
import { dataDir, inRoot } from './root.mjs';
import { PlainError } from './say.mjs';
import { readSettings } from './settings.mjs';

/** @typedef {import('./recipes.mjs').Installation & { children: Children, folder: string }} Opened */

/**
 * Reads the settings, takes the data folder, clears what a hard kill left, and opens the database.
 * @param {import('./lifetime.mjs').Closing} closing
 * @param {(error: Error) => void} fail called when PostgreSQL ends by itself
 * @returns {Promise<Opened>}
 */
export async function openInstallation(closing, fail) {
  readDotEnv();
  const folder = madeDataDir();
  const settings = readSettings(process.env, folder);
  takeFolder(folder, closing);
  const register = path.join(folder, 'processes.json');
  await endOrphans(register);
  await mustBeFree(settings.ports, settings.host);
  generateIfNeeded();
  const { server, ...database } = await openDatabase(settings.common, folder, closing);
  server?.hasEnded.then(() => fail(new PlainError('PostgreSQL ended; stopping.')));
  const children = new Children(register);
  closing.later(() => children.stop());
  return { ...settings, ...database, children, folder };
}

/** A file `.env` may hold the settings; what is in the environment goes before it. */
export function readDotEnv() {
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}

/** The data folder, made when missing. Root's one must let the user `postgres` through; its secrets are closed by themselves. */
export function madeDataDir() {
  const folder = dataDir();
  fs.mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
  return folder;
}

/**
 * The file that says which launcher runs on this data folder.
 * @param {string} folder
 */
export const lockOf = (folder) => path.join(folder, 'lock');

/**
 * @param {string} folder
 * @param {import('./lifetime.mjs').Closing} closing
 */
function takeFolder(folder, closing) {
  const lock = takeLock(lockOf(folder));
  if ('release' in lock) return closing.later(lock.release);
  throw new PlainError(
    `Sociaal Plein is running already on ${folder} (process ${lock.holder.pid}). Stop that one, or set DATA_DIR and PORT for a second one.`,
  );
}

/**
 * @param {number[]} ports
 * @param {string} host
 */
async function mustBeFree(ports, host) {
  for (const port of ports) {
    if (await isPortFree(port, host)) continue;
    throw new PlainError(
      `Port ${port} is taken. Choose another, for example: PORT=${port + 100} npm start`,
    );
  }
}
