// @ts-check
// The files of one embedded PostgreSQL: where they are, how to get in, and how they are made.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keep } from './keep.mjs';
import { freePort } from './ports.mjs';
import { isReachable, madeOpenFolder } from './postgres-binaries.mjs';
import { gist, ownerRole } from './postgres-server.mjs';
import { PlainError } from './say.mjs';

/** @typedef {import('./postgres-server.mjs').Access} Access */
/** @typedef {import('./postgres-server.mjs').Identity} Identity */

/**
 * Where the cluster of a data folder is: in it, unless the user `postgres` cannot come there.
 * @param {string} dataDir
 * @param {Identity} identity
 */
export function clusterFolder(dataDir, identity) {
  fs.mkdirSync(dataDir, { recursive: true, mode: identity ? 0o755 : 0o700 });
  mustBeOurs(path.join(dataDir, 'postgres'), identity);
  if (!identity || isReachable(dataDir)) return path.join(dataDir, 'postgres');
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = path.join(madeOpenFolder(), key);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const link = path.join(dataDir, 'postgres');
  if (!fs.existsSync(link)) fs.symlinkSync(path.join(folder, 'postgres'), link);
  return path.join(folder, 'postgres');
}

/**
 * PostgreSQL refuses files of another user; and root would make a second, empty cluster elsewhere.
 * @param {string} cluster
 * @param {Identity} identity
 */
function mustBeOurs(cluster, identity) {
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })?.uid;
  const we = identity?.uid ?? process.getuid?.();
  if (owner === undefined || we === undefined || owner === we) return;
  throw new PlainError(
    `${cluster} was made by another user (number ${owner}): start as that user, or set DATA_DIR.`,
  );
}

/**
 * Port and password of the owner, chosen once and kept where only we can read them.
 * @param {string} dataDir
 * @returns {Promise<Access>}
 */
export async function readAccess(dataDir) {
  const file = accessFile(dataDir);
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  const access = { port: await freePort(), password: randomBytes(24).toString('base64url') };
  saveAccess(dataDir, access);
  return access;
}

/** @param {string} dataDir */
const accessFile = (dataDir) => path.join(dataDir, 'postgres.json');

/**
 * @param {string} dataDir
 * @param {Access} access
 */
export function saveAccess(dataDir, access) {
  keep(accessFile(dataDir), access);
}

/**
 * Makes the cluster when there is none. One that was interrupted half-way does not count: it gets its name at the end.
 * @param {string} initdb
 * @param {string} cluster
 * @param {Access} access
 * @param {Identity} identity
 */
export function initialiseIfNeeded(initdb, cluster, access, identity) {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const half = `${cluster}.half`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  const password = passwordFile(access.password);
  if (identity) {
    for (const own of [half, password.folder, password.file]) {
      fs.chownSync(own, identity.uid, identity.gid);
    }
  }
  const result = spawnSync(initdb, flags(half, password.file), {
    ...identity,
    cwd: half,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  fs.rmSync(password.folder, { recursive: true, force: true });
  if (result.status !== 0) {
    throw new PlainError(
      `The embedded PostgreSQL could not be made: ${gist(result.stderr || String(result.error))}`,
    );
  }
  fs.renameSync(half, cluster);
}

/** @param {string} password */
function passwordFile(password) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-'));
  const file = path.join(folder, 'password');
  fs.writeFileSync(file, password, { mode: 0o600 });
  return { folder, file };
}

/**
 * @param {string} cluster
 * @param {string} passwordPath
 */
const flags = (cluster, passwordPath) => [
  ...['-D', cluster, '-U', ownerRole, `--pwfile=${passwordPath}`, '--auth=scram-sha-256'],
  // The builtin provider sorts and folds the same on every machine, whatever locales are installed there.
  ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
];
