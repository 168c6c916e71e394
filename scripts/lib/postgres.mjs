// @ts-check
// One embedded PostgreSQL per data folder: made once, started, stopped, and recovered after a hard kill.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, isPortFree } from './ports.mjs';
import {
  isReachable,
  madeOpenFolder,
  postgresBinaries,
  postgresIdentity,
} from './postgres-binaries.mjs';
import { stopOrphan } from './postgres-orphan.mjs';
import { PlainError } from './say.mjs';

/** @typedef {{ port: number, password: string }} Access */
/** @typedef {{ url: (database: string) => string, stop: () => Promise<void>, pid: number, hasEnded: Promise<number | null> }} Server */

const owner = 'owner';

/** Name of the database of an installation. */
export const databaseName = 'sociaal_plein';

/**
 * The owner's connection string of the PostgreSQL that another launcher runs on this data folder.
 * @param {string} dataDir
 */
export const runningPostgres = (dataDir) =>
  connection(JSON.parse(fs.readFileSync(accessFile(dataDir), 'utf8')), databaseName);

/**
 * @param {Access} access
 * @param {string} database
 */
const connection = ({ port, password }, database) =>
  `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`;

/**
 * Starts the PostgreSQL of a data folder and waits until it answers.
 * @param {string} dataDir folder of the installation; the cluster lives in its `postgres`
 * @param {{ isThrowaway?: boolean }} [options] throwaway: for tests, gives up safety on power loss for speed
 * @returns {Promise<Server>}
 */
export async function startPostgres(dataDir, { isThrowaway = false } = {}) {
  const identity = postgresIdentity();
  const binaries = postgresBinaries(identity);
  const cluster = clusterFolder(dataDir, identity);
  const access = await readAccess(dataDir);
  if (!fs.existsSync(path.join(cluster, 'PG_VERSION')))
    initialise(binaries.initdb, cluster, access, identity);
  await stopOrphan(cluster);
  if (!(await isPortFree(access.port, '127.0.0.1'))) access.port = await freePort();
  saveAccess(dataDir, access);
  return run(binaries.postgres, cluster, access, identity, isThrowaway);
}

/**
 * @param {string} dataDir
 * @param {{ uid: number, gid: number } | null} identity
 */
function clusterFolder(dataDir, identity) {
  fs.mkdirSync(dataDir, { recursive: true, mode: identity ? 0o755 : 0o700 });
  if (!identity || isReachable(dataDir)) return path.join(dataDir, 'postgres');
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = path.join(madeOpenFolder(), key);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const link = path.join(dataDir, 'postgres');
  if (!fs.existsSync(link)) fs.symlinkSync(path.join(folder, 'postgres'), link);
  return path.join(folder, 'postgres');
}

/**
 * Port and password of the owner, chosen once and kept where only we can read them.
 * @param {string} dataDir
 * @returns {Promise<Access>}
 */
async function readAccess(dataDir) {
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
function saveAccess(dataDir, access) {
  fs.writeFileSync(accessFile(dataDir), JSON.stringify(access), { mode: 0o600 });
}

/**
 * @param {string} initdb
 * @param {string} cluster
 * @param {Access} access
 * @param {{ uid: number, gid: number } | null} identity
 */
function initialise(initdb, cluster, access, identity) {
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-'));
  const passwordFile = path.join(folder, 'password');
  fs.writeFileSync(passwordFile, access.password, { mode: 0o600 });
  if (identity)
    for (const own of [cluster, folder, passwordFile])
      fs.chownSync(own, identity.uid, identity.gid);
  const result = spawnSync(
    initdb,
    [
      ...['-D', cluster, '-U', owner, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      // The builtin provider sorts and folds the same on every machine, whatever locales are installed there.
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ],
    { ...identity, cwd: folder, env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  fs.rmSync(folder, { recursive: true, force: true });
  if (result.status !== 0) {
    fs.rmSync(cluster, { recursive: true, force: true });
    throw new PlainError(
      `The embedded PostgreSQL could not be made: ${result.stderr || result.error}`,
    );
  }
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const throwawaySettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/**
 * @param {string} postgres
 * @param {string} cluster
 * @param {Access} access
 * @param {{ uid: number, gid: number } | null} identity
 * @param {boolean} isThrowaway
 * @returns {Promise<Server>}
 */
async function run(postgres, cluster, access, identity, isThrowaway) {
  const all = { ...settings, ...(isThrowaway ? throwawaySettings : {}) };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', cluster, '-p', String(access.port), ...flags], {
    ...identity,
    cwd: cluster,
    // Its own process group: Ctrl-C in the terminal is ours to hear, and PostgreSQL stops last.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  const log = fs.createWriteStream(path.join(cluster, '..', 'postgres.log'), { flags: 'a' });
  const hasEnded = new Promise((/** @type {(code: number | null) => void} */ resolve) =>
    child.once('exit', resolve),
  );
  const stopNow = () => void child.kill('SIGINT');
  // Also when we fall over: a PostgreSQL without its launcher is of no use to anybody.
  process.once('exit', stopNow);
  await untilReady(child, log);
  return {
    pid: /** @type {number} */ (child.pid),
    hasEnded,
    url: (database) => connection(access, database),
    async stop() {
      // SIGINT is PostgreSQL's fast shutdown: it ends open connections and writes a clean end.
      stopNow();
      await hasEnded;
      process.off('exit', stopNow);
      log.end();
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {fs.WriteStream} log
 */
function untilReady(child, log) {
  let tail = '';
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () =>
        reject(new PlainError(`The embedded PostgreSQL did not start: ${tail.trim()}`)),
      );
      child.stderr?.on('data', (chunk) => {
        log.write(chunk);
        tail = (tail + chunk).slice(-4000);
        if (tail.includes('ready to accept connections')) resolve();
      });
    })
  );
}
