// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { waitUntil } from './processes.mjs';
import { PlainError } from './say.mjs';

/** @typedef {{ port: number, password: string }} Access */
/** @typedef {{ uid: number, gid: number } | null} Identity */

const settings = {
  max_connections: '200',
  shared_buffers: '64MB',
  jit: 'off',
  // One process less for each of its helpers: on a small machine these wait more than they read.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The details of an error are the row that was refused: somebody's name and address.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};
/** For tests: survives the death of PostgreSQL, not that of the machine. */
const throwawaySettings = { fsync: 'off', full_page_writes: 'off' };

/** Who owns everything in an embedded cluster. */
export const ownerRole = 'owner';

/** The shortest path that some system takes for a socket, and the longest name that PostgreSQL gives to one. */
const longestSocket = 103;
const socketName = '/.s.PGSQL.65535';

/**
 * Where PostgreSQL listens: at a file in the folder of its cluster, which nobody else can open and which costs much less
 * than a connection over the network. On a system without such files, or where its path is too long or holds a comma (to
 * PostgreSQL those are two folders): at this machine's own address.
 * @param {string} cluster
 * @returns {string | null} the folder, or null for the network
 */
function socketFolder(cluster) {
  const isTooLong = Buffer.byteLength(cluster + socketName) > longestSocket;
  return process.platform === 'win32' || isTooLong || cluster.includes(',') ? null : cluster;
}

/** @param {string} cluster */
function listening(cluster) {
  const folder = socketFolder(cluster);
  return {
    listen_addresses: folder ? '' : '127.0.0.1',
    unix_socket_directories: folder ?? '',
  };
}

/**
 * The connection string of the owner.
 * @param {Access} access
 * @param {string} cluster
 * @param {string} database
 */
export function connection({ port, password }, cluster, database) {
  const folder = socketFolder(cluster);
  const host = folder ? `?host=${encodeURIComponent(folder)}` : '';
  return `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/${database}${host}`;
}

/** One PostgreSQL process on a cluster that exists. */
export class PostgresServer {
  #program;
  #cluster;
  #access;
  #identity;
  #flags;
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null;
  /** @type {() => void} */
  #onDeath = () => undefined;

  /**
   * @param {{ program: string, cluster: string, access: Access, identity: Identity, isThrowaway: boolean }} about
   */
  constructor({ program, cluster, access, identity, isThrowaway }) {
    this.#program = program;
    this.#cluster = cluster;
    this.#access = access;
    this.#identity = identity;
    const all = {
      ...listening(cluster),
      ...settings,
      ...(isThrowaway ? throwawaySettings : {}),
    };
    this.#flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // Also when we fall over: a PostgreSQL without its launcher is of no use to anybody.
    process.on('exit', () => void this.#child?.kill('SIGINT'));
  }

  /** @param {string} database */
  url(database) {
    return connection(this.#access, this.#cluster, database);
  }

  /** Process id, or null when it does not run. */
  get pid() {
    return this.#child?.pid ?? null;
  }

  /** @param {() => void} listener called when it ends without having been asked to */
  onDeath(listener) {
    this.#onDeath = listener;
  }

  /** Starts it and waits until it answers; also after it died. */
  async start() {
    let words = '';
    const isUp = await waitUntil(async () => {
      words = await this.#tryToStart();
      // What a killed one left behind may need a moment to let go.
      if (words && !words.includes('pre-existing shared memory')) throw unstartable(words);
      return !words;
    }, 15_000);
    if (!isUp) throw unstartable(words);
  }

  /** Ends open connections, writes a clean end, and waits for it. */
  async stop() {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
  }

  /** @returns {Promise<string>} '' when it runs, else its last words */
  #tryToStart() {
    const child = this.#spawn();
    const log = openLog(path.join(this.#cluster, '..', 'postgres.log'));
    return new Promise((resolve, reject) => {
      let words = '';
      let isReady = false;
      child.once('error', reject);
      child.stderr.on('data', (chunk) => {
        log(chunk);
        if (isReady) return;
        words += chunk;
        isReady = words.includes('ready to accept connections');
        if (isReady) resolve('');
      });
      child.once('exit', () => {
        const wasAsked = this.#child !== child;
        if (!wasAsked) this.#child = null;
        if (isReady && !wasAsked) this.#onDeath();
        resolve(words.trim() || 'it said nothing');
      });
    });
  }

  #spawn() {
    const args = ['-D', this.#cluster, '-p', String(this.#access.port), ...this.#flags];
    const child = spawn(this.#program, args, {
      ...this.#identity,
      cwd: this.#cluster,
      // Its own process group: Ctrl-C in the terminal is ours to hear, and PostgreSQL stops last.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    this.#child = child;
    return child;
  }
}

/** @param {string} words */
const unstartable = (words) =>
  new PlainError(`The embedded PostgreSQL did not start: ${gist(words)}`);

/**
 * The line that says what is the matter, without when and where; not what is told to those who came too early.
 * @param {string} words of PostgreSQL
 */
export function gist(words) {
  const line = /^.*?\b(?:FATAL|PANIC|ERROR): +(?!the database system is)(\S.+)$/m.exec(words)?.[1];
  return line ?? words.trim();
}

const largestLog = 5_000_000;

/**
 * Keeps what PostgreSQL says, for us alone. When that cannot be written, PostgreSQL goes on.
 * @param {string} file begins anew when it grew large; one older one is kept
 */
function openLog(file) {
  return (/** @type {Buffer} */ words) => {
    try {
      const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > largestLog) fs.renameSync(file, `${file}.old`);
      fs.appendFileSync(file, words, { mode: 0o600 });
    } catch {
      // A full disk: the next words may fit.
    }
  };
}
