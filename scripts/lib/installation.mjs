// @ts-check
// One installation on this machine, from nothing to a database that is ready: the same for start and dev.
import fs from 'node:fs';
import path from 'node:path';
import { Children, endOrphans } from './children.mjs';
import { openDatabase } from './database.mjs';
import { generateIfNeeded } from './generate.mjs';
import { takeLock } from './lock.mjs';
import { isPortFree } from './ports.mjs';
import { keepAlive } from './postgres-alive.mjs';
import { dataDir, inRoot } from './root.mjs';
import { PlainError } from './say.mjs';
import { readSettings } from './settings.mjs';

/** @typedef {import('./recipes.mjs').Installation & { children: Children, folder: string }} Opened */

/**
 * Reads the settings, takes the data folder, clears what a hard kill left, and opens the database.
 * @param {import('./lifetime.mjs').Closing} closing
 * @returns {Promise<Opened>}
 */
export async function openInstallation(closing) {
  readDotEnv();
  const folder = madeDataDir();
  const settings = readSettings(process.env, folder);
  takeFolder(folder, closing);
  const register = path.join(folder, 'processes.json');
  await endOrphans(register);
  await mustBeFree(settings.ports, settings.host);
  generateIfNeeded();
  const { server, ...database } = await openDatabase(settings.common, folder, closing);
  if (server) keepAlive(server, closing);
  const children = new Children(register);
  closing.later(() => children.stop());
  return { ...settings, ...database, children, folder };
}

/** A file (`.env`, or the one of ENV_FILE) may hold the settings; what is in the environment goes before it. */
export function readDotEnv() {
  const file = inRoot(process.env.ENV_FILE ?? '.env');
  if (fs.existsSync(file) && fs.statSync(file).isFile()) process.loadEnvFile(file);
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
 * @param {number[]} ports the first one is the web server's, the others follow it
 * @param {string} host
 */
async function mustBeFree(ports, host) {
  const [first = 0] = ports;
  for (const port of ports) {
    if (await isPortFree(port, host)) continue;
    const beside = port === first ? '' : ` (the demo needs ${ports.slice(1).join(', ')} as well)`;
    throw new PlainError(
      `Port ${port} is taken${beside}. Set PORT to another, for example PORT=${first + 100}.`,
    );
  }
}
