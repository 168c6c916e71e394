import type { Client } from 'pg';
import { paths } from '@/lib/paths';
import type { Product } from './product';
import { signIn } from './staff-visit';
import { quantile } from './statistics';
import type { Table } from './table';

const pages = 200;
/** A page of the product gives a sign of life every fifteen seconds; here nearly four times as often. */
const everyMs = 4000;
const seconds = 8;

type Page = { address: string; cookie: string; path: string };

/** What came of each second, and of all of them. */
export type PresenceResults = {
  /** signs of life, statements of any kind and statements about who is here, each second */
  perSecond: { beats: number; statements: number; ours: number }[];
  /** milliseconds until a page was answered, waiting for the next go included */
  answers: number[];
  /** milliseconds in the database per statement */
  mean: number;
};

const counted = `
  select coalesce(sum(calls), 0)::int as statements,
    coalesce(sum(calls) filter (where query ilike '%into presence%'), 0)::int as ours,
    coalesce(sum(total_exec_time) filter (where query ilike '%into presence%'), 0)::float as ms
  from pg_stat_statements where userid = 'sociaal_plein_app'::regrole
    and query !~* '^(begin|commit|rollback|deallocate|set )'`;

async function openPages(client: Client, product: Product): Promise<Page[]> {
  const { rows } = await client.query<{ id: string; staffId: string }>(
    `select id, contact_person_id as "staffId" from "case" where status = 'open' order by id limit $1`,
    [pages],
  );
  if (rows.length < pages) throw new Error(`There are only ${rows.length} open cases`);
  const cookies = new Map<string, string>();
  for (const { staffId } of rows) {
    if (!cookies.has(staffId)) cookies.set(staffId, await signIn(client, product, staffId));
  }
  return rows.map(({ id, staffId }) => ({
    address: `${product.url}${paths.work.here(id)}`,
    ...{ cookie: cookies.get(staffId)!, path: paths.work.case(id) },
  }));
}

async function beat({ address, cookie, path }: Page): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ path, isTyping: false, isLeaving: false }),
  });
  if (answer.status !== 200) throw new Error(`A sign of life was answered with ${answer.status}`);
  await answer.arrayBuffer();
  return performance.now() - began;
}

/**
 * Two hundred pages of cases are open at once, and give signs of life for eight seconds.
 * @param client owner
 * @param product running
 */
export async function measurePresence(client: Client, product: Product): Promise<PresenceResults> {
  const open = await openPages(client, product);
  await beat(open[0]!);
  await client.query('select pg_stat_statements_reset()');
  const asked: Promise<number>[] = [];
  const perSecond: PresenceResults['perSecond'] = [];
  const now = async () => (await client.query<Record<string, number>>(counted)).rows[0]!;
  let [before, beats] = [await now(), 0];
  const began = performance.now();
  for (let turn = 0; turn * (everyMs / pages) < seconds * 1000; turn += 1) {
    const wait = began + turn * (everyMs / pages) - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    asked.push(beat(open[turn % pages]!));
    if (performance.now() - began < (perSecond.length + 1) * 1000) continue;
    const after = await now();
    const grown = (name: string) => after[name]! - before[name]!;
    perSecond.push({
      beats: asked.length - beats,
      ...{ statements: grown('statements'), ours: grown('ours') },
    });
    [before, beats] = [after, asked.length];
  }
  const answers = await Promise.all(asked);
  const { ms, ours } = await now();
  return { perSecond, answers, mean: ms! / ours! };
}

/** Each second, and how long it took. */
export function presenceTable({ perSecond, answers, mean }: PresenceResults): Table {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return {
    title: `${pages} open pages of cases on one process, a sign of life every ${everyMs / 1000} seconds`,
    head: ['second', 'signs of life', 'statements', 'of who is here'],
    rows: perSecond.map(({ beats, statements, ours }, at) =>
      [at + 1, beats, statements, ours].map(String),
    ),
    notes: [
      `A statement took ${ms(mean)} in the database. A page was answered after ${ms(quantile(answers, 0.5))} (half), ${ms(quantile(answers, 0.95))} (95 of 100): it waits for the next go, at most two seconds. The product asks every fifteen seconds.`,
    ],
  };
}
