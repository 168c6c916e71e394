// @ts-check
// Runs before anything is installed: only what Node brings.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inRoot } from './root.mjs';
import { PlainError, runOrExplain, say } from './say.mjs';

const lockFile = inRoot('package-lock.json');
const installed = inRoot('node_modules', '.package-lock.json');

/** Installs the packages of the lock file when they are missing or older than it; ends the process when that fails. */
export async function installOrExplain() {
  try {
    installIfNeeded();
  } catch (error) {
    await runOrExplain(() => Promise.reject(error));
  }
}

function installIfNeeded() {
  if (isInstalled()) return;
  fs.accessSync(inRoot(), fs.constants.W_OK);
  say('Installing packages…');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const result = spawnSync(
    command,
    [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: inRoot(),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: !npm && process.platform === 'win32',
      // The development packages are needed to build, whatever the surroundings say.
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  if (result.status !== 0) throw new PlainError('The packages could not be installed (npm ci).');
}

/** A checkout may touch the lock file without changing it: then the contents decide. */
function isInstalled() {
  if (!fs.existsSync(installed)) return false;
  if (fs.statSync(installed).mtimeMs >= fs.statSync(lockFile).mtimeMs) return true;
  return isSameSet();
}

function isSameSet() {
  const wanted = packages(lockFile);
  const present = packages(installed);
  return (
    [...present].every(([name, version]) => wanted.get(name) === version) && hasAll(wanted, present)
  );
}

/**
 * Packages for other systems are in the lock file only.
 * @param {Map<string, string>} wanted
 * @param {Map<string, string>} present
 */
function hasAll(wanted, present) {
  const lock = JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages;
  return [...wanted.keys()].every((name) => present.has(name) || lock[name].optional);
}

/**
 * @param {string} file
 * @returns {Map<string, string>} version by place
 */
function packages(file) {
  const list = JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  const entries = Object.entries(list).filter(([name]) => name !== '');
  return new Map(
    entries.map(([name, about]) => [name, /** @type {{ version: string }} */ (about).version]),
  );
}
