import { rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { database, disconnect } from '@/lib/platform/db';
import { outgoing, tasks } from '@/lib/worker/tasks';
import { migrate } from '@/scripts/lib/migrate.mjs';
import type { PostgresServer } from '@/scripts/lib/postgres-server.mjs';
import { startPostgres } from '@/scripts/lib/postgres.mjs';
import { waitUntil } from '@/scripts/lib/processes.mjs';
import { ensureAppRole, ensureQueueRole } from '@/scripts/lib/roles.mjs';
import { clusterFolder } from '@/tests/support/cluster-folder';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/work';
import { startServers } from '@/tests/support/killed/holds';
import { heldJobs } from '@/tests/support/killed/jobs';
import { testEnvironment } from '@/tests/support/test-environment';
import { endWorker, workerProcesses } from '@/tests/support/worker-process';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = clusterFolder();
let postgres: PostgresServer;
let servers: Awaited<ReturnType<typeof startServers>>;
let workers: Awaited<ReturnType<typeof workerProcesses>>;
/** Who makes up for a killed one is killed in the next job. */
let worker: ChildProcess;

const startWorker = () => (worker = workers.start(servers.variables));

// A PostgreSQL of its own, to be killed.
beforeAll(async () => {
  postgres = await startPostgres(folder, { isThrowaway: true });
  const url = postgres.url('postgres');
  process.env.DATABASE_OWNER_URL = url;
  await migrate(url);
  process.env.DATABASE_APP_URL = await ensureAppRole(url, testEnvironment);
  process.env.DATABASE_QUEUE_URL = await ensureQueueRole(url, testEnvironment);
  servers = await startServers();
  Object.assign(process.env, servers.variables);
  await colleague();
  workers = await workerProcesses();
  startWorker();
});
afterAll(async () => {
  await workers.endAll();
  await servers.stop();
  await disconnect();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kill = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
};

async function killWorker(): Promise<void> {
  await endWorker(worker, 'SIGKILL');
}

/** All of it, as when the machine falls over; then started as after that. */
async function killDatabase(): Promise<void> {
  const all = await asOwner<{ pid: number }>(
    'select pid from pg_stat_activity where pid <> pg_backend_pid()',
  );
  const isDead = new Promise<void>((resolve) => postgres.onDeath(resolve));
  kill(postgres.pid!);
  for (const { pid } of all) kill(pid);
  await isDead;
  await postgres.start();
}

/** The job of a task: asked for now, or just before by the product itself. */
async function jobOf(task: string, payload: object | null): Promise<string> {
  const [job] = await asOwner<{ id: string }>(
    payload
      ? `select id from graphile_worker.add_job('${task}', $1::json)`
      : `select id from graphile_worker.jobs where task_identifier = '${task}' order by id desc limit 1`,
    payload ? [JSON.stringify(payload)] : [],
  );
  return job!.id;
}

/** The pause after a failure need not be waited for. */
const atOnce = () =>
  asOwner(`update graphile_worker._private_jobs set run_at = now() where attempts > 0`);
const isLeft = async (id: string) =>
  (await asOwner(`select from graphile_worker.jobs where id = $1`, [id])).length > 0;

it('is asked of every task that there is', () => {
  const names = Object.keys({ ...outgoing, ...tasks });
  expect(new Set(heldJobs.map(({ task }) => task))).toEqual(new Set(names));
});

const cases = [
  ...heldJobs.map((job) => ({ ...job, victim: 'the worker', blow: killWorker })),
  ...heldJobs.map((job) => ({ ...job, victim: 'the database', blow: killDatabase })),
].map((one) => ({ ...one, by: typeof one.held === 'string' ? one.held : one.held.table }));

it.each(cases)(
  '$task, held by $by: when $victim is killed in the middle, it is done once after all',
  async ({ task, held, prepare, blow }) => {
    // A server is silent before it is asked; a table is held once everything is in it.
    const silence = typeof held === 'string' ? await servers.hold(held) : null;
    const { payload, count, done } = await prepare();
    const hold = silence ?? (await servers.hold(held));
    const id = await jobOf(task, payload);
    const isHeld = await waitUntil(hold.isFelt, 60_000);
    // While it is held: a moment later whoever lived on may have finished it.
    const isInTheMiddle = isHeld && (await isLeft(id));
    if (isHeld) await blow();
    await hold.release();
    expect(isInTheMiddle).toBe(true);
    const isDone = async () => {
      // As the launcher does; whoever lost the database in the middle may find out a moment later.
      if (worker.exitCode !== null || worker.signalCode !== null) startWorker();
      await atOnce();
      return !(await isLeft(id));
    };
    expect(await waitUntil(isDone, 60_000)).toBe(true);
    await vi.waitFor(async () => expect(await count()).toEqual(done), { timeout: 10_000 });
  },
);

it('what went twice, before and after, went under the same id', async () => {
  const mails = servers.mail.arrived.map(
    ({ raw }) => /^Message-ID: <([0-9a-f-]+)@/im.exec(raw)![1]!,
  );
  const arrived = [...mails, ...servers.sms.got.map(({ key }) => key)];
  const messages = await database().outboundMessage.findMany({ select: { id: true } });
  const known = new Set(messages.map(({ id }) => id));
  expect(arrived.filter((id) => !known.has(id))).toEqual([]);
  // How often depends on how long the database was away: each try that could not note it went again.
  expect(arrived.length).toBeGreaterThan(new Set(arrived).size);
});
