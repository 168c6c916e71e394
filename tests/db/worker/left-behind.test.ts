import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { withClient } from '@/scripts/lib/client.mjs';
import { asOwner } from '@/tests/support/database';
import { endWorker, workerProcesses } from '@/tests/support/worker-process';

let workers: Awaited<ReturnType<typeof workerProcesses>>;

beforeAll(async () => {
  workers = await workerProcesses();
});
afterEach(() => workers.endAll());

type Job = { queue_name: string; locked_by: string | null; attempts: number };
const jobs = (name: string) =>
  asOwner<Job>(`select queue_name, locked_by, attempts from graphile_worker.jobs where key = $1`, [
    name,
  ]);
const ask = (task: string) =>
  asOwner(
    `select from graphile_worker.add_job($1, '{}'::json, queue_name => 'by-itself', job_key => $1, job_key_mode => 'replace')`,
    [task],
  );
const waitFor = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 100 });

/** Keeps a night task from going on: what it purges is held by somebody else. */
const whileHeld = (work: () => Promise<void>) =>
  withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
    await client.query('begin; lock table draft in access exclusive mode');
    await work();
    await client.query('rollback');
  });

it('a job in which the worker was killed, and what waits behind it, goes on with the next worker', async () => {
  await whileHeld(async () => {
    const first = workers.start();
    await ask('purge-drafts');
    await waitFor(async () => expect((await jobs('purge-drafts'))[0]?.locked_by).toBeTruthy());
    await endWorker(first, 'SIGKILL');
  });
  await ask('purge-notices');
  expect((await jobs('purge-drafts'))[0]?.locked_by).toBeTruthy();

  workers.start();
  await waitFor(async () => expect(await jobs('purge-drafts')).toEqual([]));
  await waitFor(async () => expect(await jobs('purge-notices')).toEqual([]));
});

it('a worker that comes beside another leaves what the other is at', async () => {
  await whileHeld(async () => {
    workers.start();
    await ask('purge-drafts');
    await waitFor(async () => expect((await jobs('purge-drafts'))[0]?.locked_by).toBeTruthy());
    const [before] = await jobs('purge-drafts');
    workers.start();
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await jobs('purge-drafts')).toEqual([before]);
  });
  await waitFor(async () => expect(await jobs('purge-drafts')).toEqual([]));
});
