import { buildIfNeeded } from '../scripts/lib/build.mjs';
import { withClient } from '../scripts/lib/client.mjs';
import { generateIfNeeded } from '../scripts/lib/generate.mjs';
import type { Closing } from '../scripts/lib/lifetime.mjs';
import { databaseName, startPostgres } from '../scripts/lib/postgres.mjs';
import { say } from '../scripts/lib/say.mjs';
import { writeBandwidth } from './bandwidth';
import { measureDesk } from './desk';
import { forms, weightOf } from './form';
import { historyTable, measureHistory } from './history';
import { measureHome } from './home';
import { dataFolder, fillMunicipality, type Size } from './municipality';
import { parts, type Options } from './options';
import { comparePages, consultantVisit } from './pages';
import { startProduct, type Product } from './product';
import { measurePresence, presenceTable } from './presence';
import * as report from './report';
import { measureStartUp } from './start-up';
import { formSeed, measureSubmissions, plannedCount } from './submission-rounds';
import type { Table } from './table';
import { measureTerms } from './terms';

type Town = { folder: string; postcodes: number[]; settingsFile: string; target: number };

/** 10 000 open cases on 46 000 households (RULES 5.3), about 170 for each of 60 consultants. */
const likeTheRules = { consultants: 60, openShare: 0.217 };
/** So small, that fewer consultants and more open cases still give each of them more than a page. */
const smallButFull = { consultants: 12, openShare: 0.9 };

const settingsOf = (town: Town) => ({ SETTINGS_FILE: town.settingsFile });

/** Fills a municipality and prepares its settings while its PostgreSQL runs. */
async function openTown(size: Size, planned: number, closing: Closing): Promise<Town> {
  const folder = dataFolder(closing);
  await fillMunicipality(folder, size);
  const server = await startPostgres(folder);
  try {
    return await withClient(server.url(databaseName), async (client) => {
      const { rows } = await client.query<{ digits: number }>(
        'select from_digits as digits from postcode_area order by from_digits',
      );
      const postcodes = rows.map(({ digits }) => digits);
      const next = forms(formSeed, postcodes);
      const points = Array.from({ length: planned }, () => weightOf(next()));
      const total = points.reduce((sum, one) => sum + one, 0);
      const { file: settingsFile, target } = await writeBandwidth(client, folder, total);
      return { folder, postcodes, settingsFile, target };
    });
  } finally {
    await server.stop();
  }
}

/** Runs work on the running product and stops it, whatever happens. */
async function withProduct<T>(town: Town, work: (product: Product) => Promise<T>): Promise<T> {
  const product = await startProduct({ folder: town.folder, environment: settingsOf(town) });
  try {
    return await work(product);
  } finally {
    await product.stop();
  }
}

async function measurePages(small: Town, large: Town, options: Options): Promise<Table> {
  say('Work pages in a small and in a large municipality…');
  return withProduct(small, (one) =>
    withProduct(large, (other) =>
      withClient(one.ownerUrl, (oneClient) =>
        withClient(other.ownerUrl, async (otherClient) => {
          const visits = [
            await consultantVisit(oneClient, one),
            await consultantVisit(otherClient, other),
          ];
          const pairs = [];
          for (const [name, kind] of [
            ['caseload', 'caseload'],
            ['case page', 'casePage'],
          ] as const) {
            const asked = visits.map((visit) => visit[kind]);
            const [few, many] = await comparePages(asked, options.rounds * 4);
            pairs.push({ name, small: few!, large: many! });
          }
          return report.pageTable(pairs, options.small, options.households);
        }),
      ),
    ),
  );
}

/** Everything that is asked of a running product with a large municipality. */
async function measureLarge(town: Town, product: Product, options: Options): Promise<Table[]> {
  const tables: Table[] = [];
  if (options.measures('submissions')) {
    say('Final submissions, in turn to the product and to a bare server…');
    const results = await measureSubmissions(product, { ...options, ...town });
    tables.push(
      report.submissionTable(results),
      report.processorTable(results),
      report.bandwidthTable(results),
      report.memoryTable(results.memory),
    );
  }
  if (options.measures('desk')) {
    say('Looking people up at the desk…');
    const desk = await withClient(product.ownerUrl, (client) => measureDesk(client, product));
    tables.push(report.deskTable(desk));
  }
  if (options.measures('history')) {
    say('A case of five years…');
    const history = await withClient(product.ownerUrl, (client) =>
      measureHistory(client, product, options.rounds),
    );
    tables.push(historyTable(history));
  }
  if (options.measures('presence')) {
    say('Two hundred open case pages…');
    tables.push(
      presenceTable(
        await withClient(product.ownerUrl, (client) => measurePresence(client, product)),
      ),
    );
  }
  if (options.measures('home')) {
    say('The front page…');
    tables.push(report.homeTable(await measureHome(product, options.rounds)));
  }
  return tables;
}

/**
 * Measures what was asked.
 * @param options what to measure, in which municipality, how often
 * @param closing what to clear at the end
 * @returns one table per subject
 */
export async function measure(options: Options, closing: Closing): Promise<Table[]> {
  const tables: Table[] = [];
  if (options.measures('terms')) {
    say('A million terms…');
    tables.push(measureTerms(options.rounds));
  }
  if (!parts.some((part) => part !== 'terms' && options.measures(part))) return tables;
  generateIfNeeded();
  await buildIfNeeded();
  const planned = plannedCount(options.rounds, options.submissions);
  const isLargeNeeded = (
    ['pages', 'history', 'desk', 'home', 'presence', 'submissions'] as const
  ).some(options.measures);
  const large = isLargeNeeded
    ? await openTown({ households: options.households, ...likeTheRules }, planned, closing)
    : null;
  if (large && options.measures('pages')) {
    const small = await openTown({ households: options.small, ...smallButFull }, planned, closing);
    tables.push(await measurePages(small, large, options));
  }
  if (large) {
    const more = await withProduct(large, (product) => measureLarge(large, product, options));
    tables.unshift(...more);
  }
  if (options.measures('start-up')) {
    tables.push(report.startUpTable(await measureStartUp(closing, options)));
  }
  return tables;
}
