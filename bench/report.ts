import { figure, median, perSecond, quantile } from './statistics';
import { most, type Memory } from './memory';
import type { PageResult } from './pages';
import type { StartUp } from './start-up';
import type { Run } from './client';
import { clientCounts, type SubmissionResults } from './submission-rounds';
import type { SubmissionRun } from './submissions';
import type { Table } from './table';

const ofRuns = (runs: readonly SubmissionRun[], name: string, clients: number) =>
  runs.filter((run) => run.name === name && run.clients === clients);

const timingsOf = (runs: readonly SubmissionRun[]) => runs.flatMap((run) => run.timings);

const range = (numbers: readonly number[]) =>
  `${figure(Math.min(...numbers))}–${figure(Math.max(...numbers))}`;

function submissionRow(runs: readonly SubmissionRun[], clients: number): string[] {
  const [ours, theirs] = [ofRuns(runs, 'product', clients), ofRuns(runs, 'bare', clients)];
  const ratios = ours.map((run, round) => perSecond([run]) / perSecond([theirs[round]!]));
  const [acknowledged, found] = ours.reduce(
    ([shown, there], run) => [shown + run.acknowledged, there + run.found] as const,
    [0, 0] as readonly [number, number],
  );
  const latency = (of: readonly SubmissionRun[]) =>
    `${figure(quantile(timingsOf(of), 0.5))} / ${figure(quantile(timingsOf(of), 0.95))}`;
  return [
    String(clients),
    ...[figure(perSecond(ours)), latency(ours), `${found} of ${acknowledged}`],
    ...[figure(perSecond(theirs)), latency(theirs)],
    ...[figure(perSecond(ours) / perSecond(theirs)), range(ratios)],
  ];
}

/** Final submissions, beside the bare server. */
export function submissionTable({ runs }: SubmissionResults): Table {
  const refused = runs.reduce((total, run) => total + run.refused, 0);
  return {
    title: 'Final submissions of the real form',
    head: [
      ...['clients', 'product /s', 'p50 / p95 ms', 'receipts found', 'bare /s', 'p50 / p95 ms'],
      ...['ratio', 'ratio per round'],
    ],
    rows: clientCounts.map((clients) => submissionRow(runs, clients)),
    notes: [
      `Target: ratio at least 0.33, p95 under 100 ms at 8 clients, every receipt found exactly once. Answers without a receipt: ${refused}. Load average of the machine during these runs: ${range(runs.map((run) => run.loadAverage))}.`,
    ],
  };
}

const processorRoles = {
  product: ['web', 'postgres', 'worker', 'demo'],
  bare: ['bare', 'postgres', 'worker', 'demo'],
} as const;

/** Processor time of one submission: it hardly changes when somebody else keeps the machine busy. */
export function processorTable({ runs }: SubmissionResults): Table {
  const each = (of: readonly SubmissionRun[], role: keyof SubmissionRun['cpu']) => {
    const total = of.reduce((sum, run) => sum + (run.cpu[role] ?? 0), 0);
    return figure(total / of.reduce((sum, run) => sum + run.count, 0));
  };
  return {
    title: 'Processor time of one submission, in milliseconds',
    head: ['', 'clients', 'server', 'PostgreSQL', 'worker', 'mail catcher of the demo'],
    rows: (['product', 'bare'] as const).flatMap((name) =>
      clientCounts.map((clients) => {
        const own = ofRuns(runs, name, clients);
        return [name, String(clients), ...processorRoles[name].map((role) => each(own, role))];
      }),
    ),
    notes: ['The worker sends its mails when it can: some of one run fall in the next.'],
  };
}

/** How the work was shared out. */
export function bandwidthTable({ loads, faults, target }: SubmissionResults): Table {
  const row = (
    name: string,
    { consultants, most: fullest, least, over, apart }: typeof loads.before,
  ) => [
    name,
    ...[String(consultants), figure(least), figure(fullest), String(over), String(apart)],
  ];
  return {
    title: 'Bandwidth',
    head: ['', 'consultants', 'emptiest', 'fullest', 'over', 'points apart'],
    rows: [row('before', loads.before), row('after', loads.after)],
    notes: [
      `Emptiest and fullest as a share of the bandwidth (${target} points per full-time week, just enough for all of them together); points apart: the largest difference between two consultants whom nothing but their load tells apart. Of ${faults.choices} choices, ${faults.overWhileRoom} took somebody over the bandwidth while another had room, and ${faults.stale} were made with a load that another choice had used already.`,
    ],
  };
}

/** Memory at its highest. */
export function memoryTable(samples: readonly Memory[]): Table {
  const top = most(samples);
  const roles = [...(top?.byRole ?? [])].map(([role, { rss, pss, count }]) => [
    count > 1 ? `${role} (${count} processes)` : role,
    ...[figure(pss), figure(rss)],
  ]);
  return {
    title: 'Resident memory at its highest, in MB',
    head: ['', 'PSS', 'RSS'],
    rows: [...roles, ['product, without the demo', figure(top?.pss ?? 0), figure(top?.rss ?? 0)]],
    notes: [
      'Target: the product under 500. PSS counts a page that ten processes share for a tenth in each, so that the shared buffers of PostgreSQL count once; RSS counts them in every connection again.',
    ],
  };
}

/** What one page showed in the small municipality and in the large one. */
export type PagePair = { name: string; small: PageResult; large: PageResult };

/** Caseload and case page in a small and in a large municipality. */
export function pageTable(pairs: readonly PagePair[], small: number, large: number): Table {
  const p95 = ({ timings }: PageResult) => quantile(timings, 0.95);
  return {
    title: `Work pages at ${small} and at ${large} households`,
    head: [
      ...['page', `p50 / p95 ms at ${small}`, `p50 / p95 ms at ${large}`, 'p95 ratio'],
      ...['queries', 'whole tables read'],
    ],
    rows: pairs.map(({ name, small: one, large: other }) => [
      name,
      ...[one, other].map((of) => `${figure(quantile(of.timings, 0.5))} / ${figure(p95(of))}`),
      figure(p95(other) / p95(one)),
      `${figure(one.statements.perRequest)} / ${figure(other.statements.perRequest)}`,
      other.statements.wholeTables.join(', ') || 'none',
    ]),
    notes: [
      'Target: p95 within 1.2 times, the same number of queries, no whole table that grows with the municipality. The consultant has more than a page of cases in both.',
      ...pairs.map(
        ({ name, large: { statements } }) =>
          `Indexes of ${name}: ${statements.indexes.join(', ')}.`,
      ),
    ],
  };
}

/** The desk's look-up. */
export function deskTable(desk: {
  people: number;
  timings: number[];
  inDatabase: { mean: number; most: number };
}): Table {
  return {
    title: 'Looking somebody up at the desk',
    head: ['people', 'whole answer p50 ms', 'p95 ms', 'in the database mean ms', 'most ms'],
    rows: [
      [
        String(desk.people),
        ...[quantile(desk.timings, 0.5), quantile(desk.timings, 0.95)].map(figure),
        ...[desk.inDatabase.mean, desk.inDatabase.most].map(figure),
      ],
    ],
    notes: ['Target: under 100 ms over 100 000 people.'],
  };
}

/** The front page. */
export function homeTable(runs: readonly Run[]): Table {
  const timings = runs.flatMap((run) => run.answers.map((answer) => answer.milliseconds));
  return {
    title: 'Front page, 8 clients',
    head: ['', 'pages /s', 'p50 ms', 'p95 ms'],
    rows: [
      [
        '/',
        figure(perSecond(runs)),
        figure(quantile(timings, 0.5)),
        figure(quantile(timings, 0.95)),
      ],
    ],
  };
}

/** Start-up. */
export function startUpTable({ clone, cold, warm }: StartUp): Table {
  return {
    title: 'Start-up, in seconds until it says where it is',
    head: ['npm start', 'seconds', 'target'],
    rows: [
      ...(clone === null
        ? []
        : [['from a fresh clone: packages, build, demo', figure(clone), '180']]),
      ['on an empty data folder, built already', figure(cold), ''],
      ['again', figure(median(warm)), '10'],
    ],
  };
}
