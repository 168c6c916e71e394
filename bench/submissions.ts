import type { Client } from 'pg';
import { paths } from '@/lib/paths';
import type { TypedPages } from '@/lib/schemas/page-order';
import { load, type Answer } from './client';
import { draftCookie, writeDrafts } from './drafts';
import { loadAverage } from './machine';
import { cpuByRole, measureTree, type Role } from './process-tree';

/** A server that takes the form: the processes at work for it, and the forms that it gets. */
export type Taker = {
  name: 'product' | 'bare';
  url: string;
  pids: readonly number[];
  next: () => TypedPages;
};

/** What one run showed. */
export type SubmissionRun = {
  name: Taker['name'];
  clients: number;
  count: number;
  seconds: number;
  timings: number[];
  /** receipts that were shown, and how many of them stand in the database exactly once */
  acknowledged: number;
  found: number;
  /** answers that were no receipt */
  refused: number;
  /** processor time per role, in milliseconds */
  cpu: Partial<Record<Role, number>>;
  loadAverage: number;
};

const receipt = paths.help.receipt('');

const tokenOf = ({ status, location }: Answer): string[] =>
  status === 303 && location?.startsWith(receipt) ? [location.slice(receipt.length)] : [];

/** How many of these receipts are there exactly once. */
async function countReceipts(client: Client, tokens: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ found: string }>(
    `select count(*) as found from (
       select receipt_token from help_request where receipt_token = any ($1)
       group by receipt_token having count(*) = 1) once`,
    [tokens],
  );
  return Number(rows[0]?.found);
}

const cpuOf = ({ pids }: Taker) => cpuByRole(pids.flatMap((pid) => measureTree(pid)));

function spent(before: SubmissionRun['cpu'], after: SubmissionRun['cpu']): SubmissionRun['cpu'] {
  const roles = Object.keys(after) as Role[];
  return Object.fromEntries(roles.map((role) => [role, after[role]! - (before[role] ?? 0)]));
}

/**
 * Lets some clients send requests that are filled in already, and counts every receipt in the database afterwards.
 * @param client owner
 * @param taker who takes them
 * @param size how many clients, how many requests
 */
export async function submit(
  client: Client,
  taker: Taker,
  size: { clients: number; count: number },
): Promise<SubmissionRun> {
  const secrets = await writeDrafts(client, size.count, taker.next);
  const asks = secrets.map((secret) => ({
    path: paths.help.send,
    cookie: draftCookie(secret),
    form: {},
  }));
  const before = cpuOf(taker);
  const { answers, count, seconds } = await load(taker.url, size.clients, asks);
  const cpu = spent(before, cpuOf(taker));
  const tokens = answers.flatMap(tokenOf);
  return {
    ...{ name: taker.name, clients: size.clients, count, seconds, cpu },
    timings: answers.map((answer) => answer.milliseconds),
    acknowledged: tokens.length,
    found: await countReceipts(client, tokens),
    refused: count - tokens.length,
    loadAverage: loadAverage(),
  };
}
