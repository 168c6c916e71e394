import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { queueUrl } from '@/lib/platform/queue-url';
import { bundle } from '@/scripts/lib/bundle.mjs';
import { withClient } from '@/scripts/lib/client.mjs';
import { asOwner } from '@/tests/support/database';
import { testEnvironment } from '@/tests/support/test-environment';

let program: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  program = await bundle('lib/worker/main.ts');
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await end(worker, 'SIGTERM');
});

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill(signal);
  await gone;
}

function startWorker(): ChildProcess {
  const env = {
    ...process.env,
    ...testEnvironment,
    ...{ DATABASE_APP_URL: process.env.DATABASE_APP_URL, DATABASE_QUEUE_URL: queueUrl() },
    NODE_ENV: 'production' as const,
  };
  const worker = spawn(process.execPath, [program], { env, stdio: 'ignore' });
  workers.push(worker);
  return worker;
}

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
    const first = startWorker();
    await ask('purge-drafts');
    await waitFor(async () => expect((await jobs('purge-drafts'))[0]?.locked_by).toBeTruthy());
    await end(first, 'SIGKILL');
  });
  await ask('purge-notices');
  expect((await jobs('purge-drafts'))[0]?.locked_by).toBeTruthy();

  startWorker();
  await waitFor(async () => expect(await jobs('purge-drafts')).toEqual([]));
  await waitFor(async () => expect(await jobs('purge-notices')).toEqual([]));
});

it('a worker that comes beside another leaves what the other is at', async () => {
  await whileHeld(async () => {
    startWorker();
    await ask('purge-drafts');
    await waitFor(async () => expect((await jobs('purge-drafts'))[0]?.locked_by).toBeTruthy());
    const [before] = await jobs('purge-drafts');
    startWorker();
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await jobs('purge-drafts')).toEqual([before]);
  });
  await waitFor(async () => expect(await jobs('purge-drafts')).toEqual([]));
});
