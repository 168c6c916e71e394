import 'server-only';
import { makeWorkerUtils, type WorkerUtils } from 'graphile-worker';
import { log } from '@/lib/platform/log';
import { queueLogger } from './logger';
import { placeKey } from './place-key';

/** In how many looks one after another a place must be missing: a connection that is lost is there again sooner. */
const missedLooks = 3;

/** A mail server or gateway that does not answer is left after half of it (lib/platform/mail, sms). */
const patience = '2 minutes';

/** A short visit to the queue. */
async function atQueue<T>(connectionString: string, work: (queue: WorkerUtils) => Promise<T>) {
  const queue = await makeWorkerUtils({ connectionString, logger: queueLogger, maxPoolSize: 1 });
  try {
    return await work(queue);
  } finally {
    await queue.release();
  }
}

/** The names that a question to the queue finds. */
const namesIn = (queue: WorkerUtils, sql: string, values: unknown[] = []): Promise<string[]> =>
  queue.withPgClient(async (client) => {
    const { rows } = await client.query<{ name: string }>(sql, values);
    return rows.map(({ name }) => name);
  });

/** Gives back what these workers hold, jobs and queues. */
const giveBack = (connectionString: string, held: string, values: unknown[] = []) =>
  atQueue(connectionString, async (queue) => {
    const jobs = `select distinct locked_by as name from graphile_worker.jobs where ${held}`;
    const left = await namesIn(queue, jobs, values);
    if (left.length > 0) await queue.forceUnlockWorkers(left);
    return left.length;
  });

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

/** The places that hold a job and that nobody shows; those of this process are shown over another connection. */
const missingPlaces = (connectionString: string): Promise<string[]> =>
  atQueue(connectionString, (queue) =>
    namesIn(
      queue,
      `select name from (select distinct locked_by as name from graphile_worker.jobs
         where locked_by is not null) held
       where pg_try_advisory_xact_lock_shared(${placeKey('name')})`,
    ),
  );

/**
 * Gives back what places held that were killed while other workers live: those that are missing in a few looks one after
 * another.
 * @param connectionString of the queue
 * @returns one look, to be asked again and again; how many places were left behind
 * @throws Error when the queue cannot be reached; as a look
 */
function lookForMissing(connectionString: string): () => Promise<number> {
  let missed = new Map<string, number>();
  return async () => {
    const missing = await missingPlaces(connectionString);
    missed = new Map(missing.map((place) => [place, (missed.get(place) ?? 0) + 1]));
    const gone = missing.filter((place) => missed.get(place)! >= missedLooks);
    if (gone.length === 0) return 0;
    return giveBack(connectionString, 'locked_by = any ($1)', [gone]);
  };
}

/**
 * Does both at once and every minute, until it is stopped.
 * @param connectionString of the queue
 * @param everyMs milliseconds between two looks
 * @returns what stops it
 */
export function keepFree(connectionString: string, everyMs: number): () => void {
  const lookForGone = lookForMissing(connectionString);
  const look = async () => {
    const workers = await freeLeft(connectionString);
    if (workers > 0) log('warn', 'Messages of a worker that is gone go again', { workers });
    const gone = await lookForGone();
    if (gone > 0) log('warn', 'Jobs of a worker that is gone go again', { workers: gone });
  };
  const tryLook = () =>
    look().catch(() => log('warn', 'It was not looked whether jobs were left behind'));
  void tryLook();
  const timer = setInterval(() => void tryLook(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
