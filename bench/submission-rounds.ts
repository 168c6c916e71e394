import type { Client } from 'pg';
import { withClient } from '../scripts/lib/client.mjs';
import { say } from '../scripts/lib/say.mjs';
import { readFaults, readLoads, type Faults, type Loads } from './bandwidth';
import { startBare } from './bare-process';
import { forms } from './form';
import { memoryOf, type Memory } from './memory';
import { measureTree } from './process-tree';
import type { Product } from './product';
import { added, difference, rowCounts } from './row-counts';
import { perSecond } from './statistics';
import { submit, type SubmissionRun, type Taker } from './submissions';

/** Everything about sending the form. */
export type SubmissionResults = {
  runs: SubmissionRun[];
  memory: Memory[];
  loads: { before: Loads; after: Loads };
  faults: Faults;
  target: number;
};

/** How many browsers at once. */
export const clientCounts = [1, 8, 16] as const;

/** Both get the same forms, one after the other. */
export const formSeed = 11;

const warmUp = { clients: 8, count: 500 };

/** Submissions per run: one browser at a time needs fewer to be measured. */
const countFor = (clients: number, submissions: number) =>
  clients === 1 ? Math.ceil(submissions / 2) : submissions;

/** How many submissions the product will take in all. */
export const plannedCount = (rounds: number, submissions: number): number =>
  warmUp.count +
  rounds * clientCounts.reduce((total, clients) => total + countFor(clients, submissions), 0);

type Size = { clients: number; count: number };
type Send = (taker: Taker, size: Size) => Promise<SubmissionRun>;

const words = ({ name, clients, count, found, ...run }: SubmissionRun) =>
  `  ${name} with ${clients}: ${perSecond([{ count, ...run }]).toFixed(1)} a second, ${found} of ${count} in the database`;

/** Warms both up, and sees whether they write the same. */
async function warmTakers(client: Client, takers: readonly Taker[], send: Send): Promise<void> {
  const wrote = [];
  for (const taker of takers) {
    const before = await rowCounts(client);
    await send(taker, warmUp);
    wrote.push(added(before, await rowCounts(client)));
  }
  const differs = difference(wrote[0]!, wrote[1]!);
  if (differs) throw new Error(`The two do not write the same rows: ${differs}`);
}

async function allRuns(rounds: number, submissions: number, takers: readonly Taker[], send: Send) {
  const runs: SubmissionRun[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const clients of clientCounts) {
      const count = countFor(clients, submissions);
      for (const taker of takers) runs.push(await send(taker, { clients, count }));
    }
  }
  return runs;
}

/** The product alone: not the connections of the bare server, nor the one that measures. */
async function memoryWithoutUs(client: Client, { pid }: Product): Promise<Memory> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'bare' or pid = pg_backend_pid()`,
  );
  const others = new Set(rows.map((row) => row.pid));
  return memoryOf(measureTree(pid).filter((one) => !others.has(one.pid)));
}

type About = { rounds: number; submissions: number; postcodes: number[]; target: number };

/**
 * Sends the real form to the product and to the bare server in turn.
 * @param product with a filled municipality
 * @param about how often, and in which municipality
 */
export function measureSubmissions(
  product: Product,
  { rounds, submissions, postcodes, target }: About,
): Promise<SubmissionResults> {
  return withClient(product.ownerUrl, async (client) => {
    const bare = await startBare(product);
    const takers: Taker[] = [
      { name: 'product', url: product.url, pids: [product.pid], next: forms(formSeed, postcodes) },
      {
        name: 'bare',
        url: bare.url,
        pids: [product.pid, bare.pid],
        next: forms(formSeed, postcodes),
      },
    ];
    const memory: Memory[] = [];
    const send: Send = async (taker, size) => {
      const run = await submit(client, taker, size);
      memory.push(await memoryWithoutUs(client, product));
      say(words(run));
      return run;
    };
    const since = new Date();
    const before = await readLoads(client, target);
    await warmTakers(client, takers, send);
    const runs = await allRuns(rounds, submissions, takers, send);
    bare.stop();
    const loads = { before, after: await readLoads(client, target) };
    return { runs, memory, loads, faults: await readFaults(client, since), target };
  });
}
