import 'server-only';
import { Client } from 'pg';
import { log } from '@/lib/platform/log';
import { freeAll } from './free-left';

const key = `hashtextextended('worker alive', 0)`;
const againMs = 5000;

/** Shows it for as long as the connection lasts; `onLost` when that is shorter than wished. */
async function connect(connectionString: string, onLost: () => void): Promise<Client> {
  const client = new Client({ connectionString, keepAlive: true });
  client.once('error', onLost);
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

/**
 * Shows for as long as this process lives that a worker is at work, by a lock that goes with its connection. Who comes and
 * finds nobody gives back all that was held: what was killed in the middle of a job would keep it, and all that happens by
 * itself behind it, for the four hours of the queue. What goes twice by this is safe to repeat, as every job is.
 * @param connectionString of the queue; before any job is taken
 * @returns what ends it
 * @throws Error when the queue cannot be reached
 */
export async function showAlive(connectionString: string): Promise<() => Promise<void>> {
  let hasStopped = false;
  let client: Client;
  const again = (): void => {
    if (!hasStopped) setTimeout(() => void take().catch(again), againMs).unref();
  };
  const take = async (): Promise<void> => {
    client = await connect(connectionString, again);
    await client.query(`select pg_advisory_lock_shared(${key})`);
  };
  client = await connect(connectionString, again);
  await lookRound(client, connectionString);
  return async () => {
    hasStopped = true;
    await client.end();
  };
}
