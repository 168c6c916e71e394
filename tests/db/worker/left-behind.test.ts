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

it('of two workers of which one is killed the other gives its jobs back, and leaves its own', async () => {
  await whileHeld(async () => {
    const often = { WORKER_LOOK_SECONDS: '1' };
    const first = workers.start(often);
    await ask('purge-drafts');
    await waitFor(async () => expect((await jobs('purge-drafts'))[0]?.locked_by).toBeTruthy());
    const [held] = await jobs('purge-drafts');
    workers.start(often);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await jobs('purge-drafts')).toEqual([held]);
    await endWorker(first, 'SIGKILL');
    await waitFor(async () => {
      const [now] = await jobs('purge-drafts');
      expect(now!.locked_by).toBeTruthy();
      expect(now!.locked_by).not.toBe(held!.locked_by);
    });
    // Whoever has it now keeps it, however often it looks.
    const [taken] = await jobs('purge-drafts');
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await jobs('purge-drafts')).toEqual([taken]);
  });
  await ask('purge-notices');
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
