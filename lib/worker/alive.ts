import 'server-only';
import { Client } from 'pg';
import { log } from '@/lib/platform/log';
import { freeAll } from './free-left';
import { placeKey } from './place-key';

const key = `hashtextextended('worker alive', 0)`;
const againMs = 5000;

/** Shows it for as long as the connection lasts; `onLost` when that is shorter than wished. */
async function connect(connectionString: string, onLost: () => void): Promise<Client> {
  const client = new Client({ connectionString, keepAlive: true });
  client.once('error', onLost);
  // The server says that it ends, and then the socket says so: what nobody hears would end this process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Who finds nobody else gives back what was held, before anybody else can come. */
async function lookRound(client: Client, connectionString: string): Promise<void> {
  const { rows } = await client.query<{ isAlone: boolean }>(
    `select pg_try_advisory_lock(${key}) as "isAlone"`,
  );
  const isAlone = rows[0]?.isAlone === true;
  const left = isAlone ? await freeAll(connectionString) : 0;
  if (left > 0) log('warn', 'Jobs of a worker that is gone go again', { workers: left });
  await client.query(`select pg_advisory_lock_shared(${key})`);
  if (isAlone) await client.query(`select pg_advisory_unlock(${key})`);
}

/** A process that shows that it lives, with each of its places. */
export type Alive = {
  /** a place took its name, under which it will hold jobs: it is alive as long as this process is */
  show: (place: string) => void;
  /** nothing is held any more */
  leave: () => Promise<void>;
};

/**
 * Shows for as long as this process lives that a worker is at work, by locks that go with its connection: one for the
 * process, and one for each of its places. Who comes and finds nobody gives back all that was held, at once; who is there
 * gives back what a place held that nobody shows any more (lib/worker/free-left). What was killed in the middle of a job
 * would keep it, and all that happens by itself behind it, for the four hours of the queue. What goes twice by this is safe
 * to repeat, as every job is.
 * @param connectionString of the queue; before any job is taken
 * @throws Error when the queue cannot be reached
 */
export async function showAlive(connectionString: string): Promise<Alive> {
  let hasStopped = false;
  let client: Client;
  const places = new Set<string>();
  let next: NodeJS.Timeout | null = null;
  // One at a time: a connection that is lost while it is taken says so twice.
  const again = (): void => {
    if (hasStopped) return;
    next ??= setTimeout(() => {
      next = null;
      void take().catch(again);
    }, againMs).unref();
  };
  const showIn = (to: Client, place: string) =>
    to.query(`select pg_advisory_lock(${placeKey('$1::text')})`, [place]);
  const take = async (): Promise<void> => {
    client = await connect(connectionString, again);
    await client.query(`select pg_advisory_lock_shared(${key})`);
    for (const place of places) await showIn(client, place);
  };
  client = await connect(connectionString, again);
  await lookRound(client, connectionString);
  return {
    show: (place) => {
      places.add(place);
      // A connection that is lost at this moment is taken again, with all places.
      void showIn(client, place).catch(() => undefined);
    },
    leave: async () => {
      hasStopped = true;
      await client.end();
    },
  };
}
