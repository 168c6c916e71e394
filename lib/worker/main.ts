import os from 'node:os';
import type { Runner } from 'graphile-worker';
import { disconnect } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { errorFacts, log } from '@/lib/platform/log';
import { queueUrl } from '@/lib/platform/queue-url';
import { showAlive } from './alive';
import { watchPulse } from './pulse';
import { keepFree } from './free-left';
import { takePlaces } from './places';
import { outgoing, tasks, timetable } from './tasks';

// The worker: a process of its own beside the web server. It takes jobs with a role that reaches the queue alone; what a
// job asks for it does as the application, with the application's rights.
async function start(): Promise<void> {
  const { WORKER_LOOK_SECONDS } = env();
  // A mail may come a moment later; whoever sends a form waits for the answer.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  const alive = await showAlive(queueUrl());
  const work = { outgoing, rest: tasks, timetable };
  const runners = await takePlaces(queueUrl(), work, alive.show);
  const stopKeeping = keepFree(queueUrl(), WORKER_LOOK_SECONDS * 1000);
  for (const runner of runners) watchPulse(runner.events);
  stopOnSignal(runners);
  log('info', 'Worker ready', { tasks: Object.keys({ ...outgoing, ...tasks }).length });
  await Promise.all(runners.map((runner) => runner.promise));
  stopKeeping();
  await alive.leave();
  await disconnect();
  log('info', 'Worker stopped');
}

/** A job that runs is finished first; a second signal does not wait for it. */
function stopOnSignal(runners: readonly Runner[]): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void Promise.all(runners.map((runner) => runner.stop())).catch(fail);
    });
  }
}

function fail(error: unknown): never {
  log('error', 'The worker cannot go on', errorFacts(error));
  process.exit(1);
}

start().then(() => process.exit(0), fail);
