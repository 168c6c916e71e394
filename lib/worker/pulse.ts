import 'server-only';
import type { WorkerEvents } from 'graphile-worker';
import { log } from '@/lib/platform/log';

const hour = 60 * 60 * 1000;

/**
 * Writes one line an hour with what was done, so that silence in the log means that the worker is gone.
 * @param events of the queue
 * @param every milliseconds between two lines
 */
export function watchPulse(events: WorkerEvents, every: number = hour): void {
  const counts = { done: 0, failed: 0 };
  events.on('job:success', () => (counts.done += 1));
  events.on('job:error', () => (counts.failed += 1));
  setInterval(() => {
    log('info', 'Worker alive', counts);
    counts.done = counts.failed = 0;
  }, every).unref();
}
