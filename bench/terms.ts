import { dateOfDay, dayNumber } from '../lib/rules/local-date';
import { makeTermBook } from '../lib/rules/terms/book';
import { computeTerm } from '../lib/rules/terms/compute';
import type { TermAsk } from '../lib/rules/terms/types';
import { figure, median } from './statistics';
import type { Table } from './table';

const count = 1_000_000;
const firstDay = dayNumber('2026-01-01');
const days = 20 * 365;

const book = makeTermBook({
  decreeDays: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  policy: { isGoodFridayFree: false, extraFreeDays: [] },
  overrides: [],
  targetBuffers: [
    { fromDays: 28, workingDays: 5 },
    { fromDays: 14, workingDays: 2 },
    { fromDays: 0, workingDays: 0 },
  ],
});

/** What a municipality asks: rules in turn over twenty years, one in eight with papers that were asked for. */
const rules = [
  ...['wmo.onderzoek', 'wmo.besluit', 'jeugd.besluit', 'pw.besluit', 'pw.voorschot'],
  ...['wgs.gesprek', 'wgs.gesprek_bedreigend', 'awb.bezwaar', 'avg.verzoek'],
];

function askNumber(number: number): TermAsk {
  const day = firstDay + (number % days);
  const ask = { rule: rules[number % rules.length]!, start: dateOfDay(day) };
  if (number % 8 > 0 || ask.rule !== 'pw.besluit') return ask;
  return { ...ask, suspensions: [{ from: dateOfDay(day + 9), until: dateOfDay(day + 18) }] };
}

function round(asks: readonly TermAsk[]): number {
  const start = performance.now();
  let explained = 0;
  for (const ask of asks) {
    const answer = computeTerm(ask, book);
    if (answer.isComputed) explained += answer.term.explanation.length;
  }
  if (explained < count) throw new Error('A term was not explained');
  return (performance.now() - start) / 1000;
}

/**
 * Computes a million terms, each with its explanation, on one core.
 * @param rounds how often, after one to warm up
 */
export function measureTerms(rounds: number): Table {
  const asks = Array.from({ length: count }, (_, number) => askNumber(number));
  round(asks);
  const seconds = Array.from({ length: rounds }, () => round(asks));
  return {
    title: 'A million terms of the law, each explained',
    head: ['', 'seconds', 'target'],
    rows: [['on one core', figure(median(seconds)), '2']],
    notes: [
      `The median of ${rounds} rounds. ${rules.length} rules in turn, started over twenty years.`,
    ],
  };
}
