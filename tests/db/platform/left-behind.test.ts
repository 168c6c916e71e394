import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '@/scripts/lib/client.mjs';
import { Closing } from '@/scripts/lib/lifetime.mjs';
import { keepAlive } from '@/scripts/lib/postgres-alive.mjs';
import { postgresIdentity } from '@/scripts/lib/postgres-binaries.mjs';
import { isAlive, waitUntil } from '@/scripts/lib/processes.mjs';
import { startPostgres } from '@/scripts/lib/postgres.mjs';
import { clusterFolder } from '../../support/cluster-folder';

const folder = clusterFolder();
const cluster = path.join(folder, 'postgres');
/** name → text */
let left: Map<string, string>;

/** The pid file and the lock of the socket as a hard kill leaves them, with another number in it. */
function leave(pid: number): void {
  for (const [name, text] of left) {
    writeFileSync(path.join(cluster, name), text.replace(/^\d+/, String(pid)));
  }
}

async function startAgain(): Promise<void> {
  const server = await startPostgres(folder, { isThrowaway: true });
  await withClient(server.url('postgres'), (client) => client.query('select 1'));
  await server.stop();
}

beforeAll(async () => {
  const server = await startPostgres(folder, { isThrowaway: true });
  const names = readdirSync(cluster).filter((name) => /^postmaster\.pid$|\.lock$/.test(name));
  left = new Map(names.map((name) => [name, readFileSync(path.join(cluster, name), 'utf8')]));
  expect(left.size).toBe(2);
  await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process of the user that PostgreSQL runs as: others do not count for it. */
const run = (program: string, ...args: string[]) => spawn(program, args, { ...postgresIdentity() });

it('PostgreSQL starts beside a pid file whose number is a stranger’s by now', async () => {
  const stranger = run('sleep', '60');
  leave(stranger.pid!);
  await startAgain();
  stranger.kill();
});

it('PostgreSQL starts beside a pid file of a dead one that nobody buried, as in a container', async () => {
  // The shell leaves a child that ended, and becomes a program that never asks for it.
  const parent = run('sh', '-c', 'true & echo $!; exec sleep 60');
  const [pid] = await once(parent.stdout, 'data');
  await waitUntil(() => !isAlive(Number(pid)), 10_000);
  leave(Number(pid));
  await startAgain();
  parent.kill();
});

it('PostgreSQL is started again whenever it dies, and its log tells nothing of a row that was refused', async () => {
  const closing = new Closing();
  const server = await startPostgres(folder, { isThrowaway: true });
  closing.later(() => server.stop());
  keepAlive(server, closing);
  const ask = (sql: string) =>
    withClient(server.url('postgres'), (client) => client.query(sql)).catch((error) => error);
  for (let round = 0; round < 2; round += 1) {
    const { pid } = server;
    process.kill(pid!, 'SIGKILL');
    expect(await waitUntil(async () => (await ask('select 1')).rowCount === 1, 20_000)).toBe(true);
    expect(server.pid).not.toBe(pid);
  }
  await ask('create table person (name text check (length(name) < 3))');
  await ask(`insert into person values ('Samira Voorbeeld')`);
  const log = path.join(folder, 'postgres.log');
  expect(readFileSync(log, 'utf8')).toContain('violates check constraint');
  expect(readFileSync(log, 'utf8')).not.toContain('Samira');
  expect(statSync(log).mode & 0o777).toBe(0o600);
  await closing.close();
  expect(await ask('select 1')).toMatchObject({
    code: expect.stringMatching(/^E(NOENT|CONNREFUSED)$/),
  });
});
