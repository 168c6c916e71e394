// @ts-check
// Where a test run works: one temporary folder and the processes it started, all gone afterwards.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endProcess } from './processes.mjs';
import { stopOrphan } from './postgres-orphan.mjs';
import { inRoot } from './root.mjs';

/** @typedef {{ status: number, words: string }} Ended */
/** @typedef {ReturnType<typeof openWorkshop>} Workshop */

/** Opens one. It closes by itself when the run is broken off. */
export function openWorkshop() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-'));
  fs.chmodSync(folder, 0o755);
  /** @type {Set<number>} */
  const running = new Set();
  const close = async () => {
    await Promise.all([...running].map(endProcess));
    await stopServers(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(name, () => void close().finally(() => process.exit(1)));
  }
  return {
    folder,
    close,
    /**
     * @param {string[]} args for node
     * @param {Record<string, string>} [env]
     */
    node: (args, env) =>
      run(args, { ...process.env, ...env, TMPDIR: folder, NO_COLOR: '1' }, running),
  };
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {Set<number>} running
 * @returns {Promise<Ended>}
 */
function run(args, env, running) {
  const child = spawn(process.execPath, args, {
    cwd: inRoot(),
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  running.add(pid);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(pid);
      resolve({ status: code ?? 1, words });
    });
  });
}

/**
 * A PostgreSQL whose tests were broken off.
 * @param {string} folder
 */
async function stopServers(folder) {
  const clusters = fs.readdirSync(folder).map((name) => path.join(folder, name, 'postgres'));
  await Promise.all(clusters.filter((cluster) => fs.existsSync(cluster)).map(stopOrphan));
}
