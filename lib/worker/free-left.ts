import 'server-only';
import { makeWorkerUtils } from 'graphile-worker';
import { log } from '@/lib/platform/log';
import { queueLogger } from './logger';

/** A mail server or gateway that does not answer is left after half of it (lib/platform/mail, sms). */
const patience = '2 minutes';
const everyMs = 60_000;

/** Gives back what these workers hold, jobs and queues. */
async function giveBack(connectionString: string, held: string, values: unknown[] = []) {
  const utils = await makeWorkerUtils({ connectionString, logger: queueLogger, maxPoolSize: 1 });
  try {
    const left = await utils.withPgClient(async (client) => {
      const { rows } = await client.query<{ worker: string }>(
        `select distinct locked_by as worker from graphile_worker.jobs where ${held}`,
        values,
      );
      return rows.map(({ worker }) => worker);
    });
    if (left.length > 0) await utils.forceUnlockWorkers(left);
    return left.length;
  } finally {
    await utils.release();
  }
}

/**
 * Gives messages back that a worker took and did not live to bring: the queue itself waits four hours. Whoever is still at
 * it after all holds the row of the message, so that it goes once.
 * @param connectionString of the queue
 * @returns how many workers were left behind
 * @throws Error when the queue cannot be reached
 */
export const freeLeft = (connectionString: string): Promise<number> =>
  giveBack(
    connectionString,
    `task_identifier = 'send-message' and locked_at < now() - $1::interval`,
    [patience],
  );

/**
 * Gives every job back that is held: for who knows that no other worker lives (lib/worker/alive).
 * @param connectionString of the queue
 * @returns how many workers were left behind
 * @throws Error when the queue cannot be reached
 */
export const freeAll = (connectionString: string): Promise<number> =>
  giveBack(connectionString, 'locked_by is not null');

/**
 * Does so at once and every minute, until it is stopped.
 * @param connectionString of the queue
 * @returns what stops it
 */
export function keepFree(connectionString: string): () => void {
  const look = () =>
    freeLeft(connectionString).then(
      (workers) => {
        if (workers > 0) log('warn', 'Messages of a worker that is gone go again', { workers });
      },
      () => log('warn', 'It was not looked whether messages were left behind'),
    );
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
