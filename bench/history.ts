import type { Client } from 'pg';
import { paths } from '@/lib/paths';
import { fillCase, longCase, twoCases, youngCase } from './long-case';
import { comparePages, middleConsultant, type PageResult, type PageVisit } from './pages';
import type { Product } from './product';
import { signIn } from './staff-visit';
import type { Table } from './table';
import { figure, quantile } from './statistics';
import { drawPlans } from './draw-plan';

const looksInABlock = 20;

/** A case of a week, one of five years, the plan of that one, and the picture of a plan by itself. */
export type HistoryResults = {
  young: PageResult;
  old: PageResult;
  plan: PageResult;
  /** milliseconds per picture */
  picture: number[];
};

/**
 * Looks in turn at a case of a week and at one of five years.
 * @param client owner
 * @param product that holds the municipality
 * @param rounds how many blocks of twenty looks
 */
export async function measureHistory(
  client: Client,
  product: Product,
  rounds: number,
): Promise<HistoryResults> {
  const staffId = await middleConsultant(client);
  const [fresh, grown] = await twoCases(client, staffId);
  await fillCase(client, fresh, youngCase);
  await fillCase(client, grown, longCase);
  const cookie = await signIn(client, product, staffId);
  const visit = (path: string): PageVisit => {
    const asks = Array.from({ length: looksInABlock }, () => ({ path, cookie }));
    return { base: product.url, client, asks };
  };
  const pages = [
    ...[fresh, grown].map(({ caseId }) => paths.work.case(caseId)),
    paths.work.plan(grown.caseId).page,
  ];
  const [young, old, plan] = await comparePages(pages.map(visit), rounds);
  return { young: young!, old: old!, plan: plan!, picture: await drawPlans() };
}

/** What five years of history cost. */
export function historyTable({ young, old, plan, picture }: HistoryResults): Table {
  const row = (name: string, { timings, statements }: PageResult) => [
    name,
    `${figure(quantile(timings, 0.5))} / ${figure(quantile(timings, 0.95))}`,
    figure(statements.perRequest),
  ];
  const { events, steps, messages } = longCase;
  return {
    title: 'A case of five years',
    head: ['', 'p50 / p95 ms', 'queries'],
    rows: [
      row('case page of a week', young),
      row(`case page with ${events} events, ${steps} steps, ${messages} messages`, old),
      row('the plan with its picture', plan),
      [
        'the picture by itself',
        `${figure(quantile(picture, 0.5))} / ${figure(quantile(picture, 0.95))}`,
        '0',
      ],
    ],
    notes: [
      'Target: the case page under 150 ms with the same number of queries however long the history is; the picture of 60 steps under 50 ms.',
    ],
  };
}
