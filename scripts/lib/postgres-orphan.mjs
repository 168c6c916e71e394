// @ts-check
// What a hard kill leaves behind: a pid file, and perhaps a PostgreSQL that still runs on this cluster.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, waitUntil } from './processes.mjs';

/**
 * Stops a PostgreSQL that outlived its launcher on this cluster. What its pid file says about shared memory stays: it
 * keeps a new server away from the last writes of the old one.
 * @param {string} cluster
 */
export async function stopOrphan(cluster) {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return removeSockets(cluster);
  const [first = '', ...rest] = fs.readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(first);
  if (pid > 1 && isAlive(pid) && isPostgres(pid, cluster)) await stop(pid);
  // The number may be a stranger's since, or a dead one's whom nobody buried: PostgreSQL would refuse to start beside
  // either. The number of its own parent it passes over.
  if (fs.existsSync(pidFile)) fs.writeFileSync(pidFile, [process.pid, ...rest].join('\n'));
  removeSockets(cluster);
}

/**
 * Nobody listens there any more, and the number in their lock may be a stranger's as well.
 * @param {string} cluster
 */
function removeSockets(cluster) {
  for (const name of fs.readdirSync(cluster)) {
    if (name.startsWith('.s.PGSQL.')) fs.rmSync(path.join(cluster, name), { force: true });
  }
}

/** @param {number} pid */
async function stop(pid) {
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
