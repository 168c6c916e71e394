import type { Client } from 'pg';
import { paths } from '@/lib/paths';
import { load, type Ask } from './client';
import type { Product } from './product';
import { watchStatements, type Statements } from './statements';
import { signIn } from './staff-visit';

/** A page of a colleague in one municipality. */
export type PageVisit = { base: string; client: Client; asks: Ask[] };

/** What a page showed: timings in milliseconds, and what the database did for it. */
export type PageResult = { timings: number[]; statements: Statements };

const inABlock = 20;

/** The consultant in the middle: as many open cases as half of the colleagues have. */
export async function middleConsultant(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select s.id from staff s join "case" c on c.contact_person_id = s.id and c.status = 'open'
     where s.roles = '{consultant}' group by s.id order by count(*), s.id`,
  );
  return rows[Math.floor(rows.length / 2)]!.id;
}

/**
 * Signs a consultant in and names the pages to look at.
 * @param client owner
 * @param product that holds the municipality
 */
export async function consultantVisit(client: Client, product: Product) {
  const staffId = await middleConsultant(client);
  const cookie = await signIn(client, product, staffId);
  const { rows } = await client.query<{ id: string }>(
    `select id from "case" where contact_person_id = $1 and status = 'open' order by id limit ${inABlock}`,
    [staffId],
  );
  const visit = (asks: string[]): PageVisit => ({
    base: product.url,
    client,
    asks: asks.map((path) => ({ path, cookie })),
  });
  return {
    caseload: visit(Array.from({ length: inABlock }, () => paths.work.home)),
    casePage: visit(
      Array.from({ length: inABlock }, (_, turn) => paths.work.case(rows[turn % rows.length]!.id)),
    ),
  };
}

async function lookAt({ base, asks }: PageVisit): Promise<number[]> {
  const { answers } = await load(base, 1, asks);
  const wrong = answers.find(({ status }) => status !== 200);
  if (wrong) throw new Error(`A page answered ${wrong.status} ${wrong.location ?? ''}`);
  return answers.map(({ milliseconds }) => milliseconds);
}

/**
 * Looks at the same page in several municipalities, in turn, so that a busy moment of the machine troubles all alike.
 * @param visits one per municipality
 * @param rounds how many blocks of twenty looks
 */
export async function comparePages(
  visits: readonly PageVisit[],
  rounds: number,
): Promise<PageResult[]> {
  const timings = visits.map((): number[] => []);
  // The first two rounds warm up.
  for (let round = -2; round < rounds; round += 1) {
    for (const [place, visit] of visits.entries()) {
      const seen = await lookAt(visit);
      if (round >= 0) timings[place]!.push(...seen);
    }
  }
  const results: PageResult[] = [];
  for (const [place, visit] of visits.entries()) {
    const statements = await watchStatements(visit.client, inABlock, () => lookAt(visit));
    results.push({ timings: timings[place]!, statements });
  }
  return results;
}
