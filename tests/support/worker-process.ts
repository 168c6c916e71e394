// Workers as processes of their own, as an installation runs them, to be killed in the middle of something.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { queueUrl } from '@/lib/platform/queue-url';
import { bundle } from '@/scripts/lib/bundle.mjs';
import { testEnvironment } from './test-environment';

/** Ends a worker and waits until it is gone. */
export async function endWorker(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill(signal);
  await gone;
}

/**
 * Builds the worker.
 * @returns how to start one on the database of this file, and how to end all that still run
 */
export async function workerProcesses() {
  const program = await bundle('lib/worker/main.ts');
  const workers: ChildProcess[] = [];
  const start = (own: Record<string, string> = {}): ChildProcess => {
    const env = {
      ...process.env,
      ...testEnvironment,
      ...{ DATABASE_APP_URL: process.env.DATABASE_APP_URL, DATABASE_QUEUE_URL: queueUrl() },
      ...{ ...own, NODE_ENV: 'production' as const },
    };
    const worker = spawn(process.execPath, [program], { env, stdio: 'ignore' });
    workers.push(worker);
    return worker;
  };
  const endAll = async () => {
    for (const worker of workers.splice(0)) await endWorker(worker, 'SIGTERM');
  };
  return { start, endAll };
}
