import 'server-only';
import { makeWorkerUtils } from 'graphile-worker';
import { log } from '@/lib/platform/log';
import { queueLogger } from './logger';
import { placeKey } from './place-key';

/** In how many looks one after another a place must be missing: a connection that is lost is there again sooner. */
const missedLooks = 3;

/** A mail server or gateway that does not answer is left after half of it (lib/platform/mail, sms). */
const patience = '2 minutes';

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

/** The places that hold a job and that nobody shows; those of this process are shown over another connection. */
async function missingPlaces(connectionString: string): Promise<string[]> {
  const utils = await makeWorkerUtils({ connectionString, logger: queueLogger, maxPoolSize: 1 });
  try {
    return await utils.withPgClient(async (client) => {
      const { rows } = await client.query<{ place: string }>(
        `select place from (select distinct locked_by as place from graphile_worker.jobs
           where locked_by is not null) held
         where pg_try_advisory_xact_lock_shared(${placeKey('place')})`,
      );
      return rows.map(({ place }) => place);
    });
  } finally {
    await utils.release();
  }
}

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
