import 'server-only';
import type { JobHelpers, Task } from 'graphile-worker';
import { errorFacts } from '@/lib/platform/log';

/**
 * A task whose errors hold nothing personal: the queue keeps the last error of a job, and writes it in the log.
 * @param work what it does with its unchecked payload; throwing means: try again later
 * @returns the task for the queue
 */
export function safely(work: (payload: unknown, helpers: JobHelpers) => Promise<void>): Task {
  return async (payload, helpers) => {
    try {
      await work(payload, helpers);
    } catch (error) {
      const { name, code, at } = errorFacts(error);
      throw new Error([name, code, at].filter(Boolean).join(' '));
    }
  };
}
