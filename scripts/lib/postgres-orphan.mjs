// @ts-check
// What a hard kill leaves behind: a pid file, and perhaps a PostgreSQL that still runs on this cluster.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, waitUntil } from './processes.mjs';

/**
 * Stops a PostgreSQL that outlived its launcher on this cluster. The pid file of a dead one is left for PostgreSQL
 * itself: it holds what keeps a new server away from the last writes of the old one.
 * @param {string} cluster
 */
export async function stopOrphan(cluster) {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!(pid > 1) || !isAlive(pid)) return;
  // The number was given to a stranger since: PostgreSQL would wait for it forever.
  if (!isPostgres(pid, cluster)) return fs.rmSync(pidFile, { force: true });
  process.kill(pid, 'SIGINT');
  if (await waitUntil(() => !isAlive(pid), 10_000)) return;
  process.kill(pid, 'SIGQUIT');
  await waitUntil(() => !isAlive(pid), 10_000);
}

/**
 * Whether the process is a PostgreSQL of this cluster: a pid may have been given to a stranger since.
 * @param {number} pid
 * @param {string} cluster
 */
function isPostgres(pid, cluster) {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(cluster);
}

/** @param {number} pid */
function commandLine(pid) {
  try {
    if (process.platform === 'linux')
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)]).toString();
  } catch {
    return '';
  }
}
