import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '@/lib/rules/local-date';
import { makeTermBook } from '@/lib/rules/terms/book';
import { termTable } from '@/lib/rules/terms/table';
import type { TermAsk } from '@/lib/rules/terms/types';
import { plainChoices, termOf } from './book';
import examples from './examples.json';

// Two terms that are in no law of ours, to try articles 2 and 4 of the Algemene termijnenwet.
const onderzoek = termTable.find(({ id }) => id === 'wmo.onderzoek')!;
const book = makeTermBook(plainChoices, [
  ...termTable,
  { ...onderzoek, id: 'atw.art2', length: 3, unit: 'd' },
  { ...onderzoek, id: 'atw.art4', length: 13, unit: 'w' },
]);

/** The names that the examples use besides the ids of the rules, and what their notes say. */
const asks: Record<string, (start: string) => TermAsk> = {
  'wgs.eerste_gesprek': (start) => ({ rule: 'wgs.gesprek', start }),
  'wgs.bedreigend': (start) => ({ rule: 'wgs.gesprek_bedreigend', start }),
  'awb.besluit_op_bezwaar': (start) => ({
    rule: 'awb.bob',
    start: termOf({ rule: 'awb.bezwaar', start }).end,
    hasCommittee: true,
  }),
  'awb.klacht': (start) => ({ rule: 'awb.klacht', start, hasCommittee: true }),
  'avg.12(3)': (start) => ({ rule: 'avg.verzoek', start }),
  'awb.4:15(1)a': (start) => ({
    rule: 'pw.besluit',
    start,
    suspensions: [{ from: '2026-06-10', until: '2026-06-19' }],
  }),
};
const nextDay: TermAsk = {
  rule: 'pw.besluit',
  start: '2026-06-01',
  suspensions: [{ from: '2026-06-10', until: '2026-06-11' }],
};

function askOf({ id, rule, start }: (typeof examples)[number]): TermAsk {
  if (id === 'T47') return nextDay;
  const name = rule.split(' ')[0]!;
  return asks[name]?.(start) ?? { rule: name, start };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

describe('the worked examples of the rulebook', () => {
  it.each(examples)('$id: $rule from $start ends $end', (example) => {
    const term = termOf(askOf(example), book);
    expect(term).toMatchObject({ rawEnd: example.raw_end, end: example.end });
    expect(weekdays[weekday(term.end) - 1]).toBe(example.weekday_end);
  });

  it('are all there', () => expect(examples).toHaveLength(25));

  it('T45 stood still for eight days, T47 for none', () => {
    const stopped = termOf(askOf(examples.find(({ id }) => id === 'T45')!));
    expect(stopped.suspendedDays).toBe(8);
    expect(stopped.explanation).toContainEqual({
      ...{ kind: 'suspended', article: 'Awb 4:15', days: 8, on: '2026-08-04' },
      still: [{ from: '2026-06-11', until: '2026-06-18' }],
    });
    expect(termOf(nextDay).suspendedDays).toBe(0);
  });

  it('T49: what comes in one minute before the new year is of the old year', () => {
    const start = new Date('2026-12-31T22:59:00Z');
    expect(termOf({ rule: 'wmo.onderzoek', start })).toMatchObject({
      start: '2026-12-31',
      end: '2027-02-11',
    });
    const after = new Date('2026-12-31T23:30:00Z');
    expect(termOf({ rule: 'wmo.onderzoek', start: after }).start).toBe('2027-01-01');
  });
});

describe('further vectors', () => {
  it('counts ten days back from a hearing to Easter Sunday, and does not move it', () =>
    expect(termOf({ rule: 'awb.stukken_horen', start: '2026-04-15' })).toMatchObject({
      rawEnd: '2026-04-05',
      end: '2026-04-05',
      target: null,
    }));

  it.each([
    [24, '2026-03-28T12:00:00+01:00', '2026-03-29T13:00+02:00'],
    [24, '2026-10-24T12:00:00+02:00', '2026-10-25T11:00+01:00'],
    [72, '2026-04-03T16:30:00+02:00', '2026-04-06T16:30+02:00'],
  ])('%d hours from %s end at %s', (length, start, end) => {
    const leak = termTable.find(({ id }) => id === 'avg.datalek_ap')!;
    const hours = makeTermBook(plainChoices, [{ ...leak, length }]);
    const term = termOf({ rule: leak.id, start: new Date(start) }, hours);
    expect(term).toMatchObject({ rawEnd: end, end, target: null });
  });

  it('takes Goede Vrijdag off where the policy says so (T21, strict)', () => {
    const policy = { isGoodFridayFree: true, extraFreeDays: [] };
    const strict = makeTermBook({ ...plainChoices, policy });
    const term = termOf({ rule: 'wgs.gesprek_bedreigend', start: '2026-04-02' }, strict);
    expect(term.end).toBe('2026-04-09');
  });

  it('counts the union of suspensions that overlap, and not their sum', () => {
    const ask = { rule: 'pw.besluit', start: '2026-06-01' };
    const suspensions = [
      { from: '2026-06-01', until: '2026-06-11', ground: '1a' }, // the days 2–10
      { from: '2026-06-05', until: '2026-06-20', ground: '2a' },
    ] as const;
    const term = termOf({ ...ask, suspensions });
    expect(term.suspendedDays).toBe(19);
    expect(term.rawEnd).toBe(addDays(termOf(ask).rawEnd, 19));
    const [step] = term.explanation.filter(({ kind }) => kind === 'suspended');
    expect(step).toMatchObject({ still: [{ from: '2026-06-02', until: '2026-06-20' }] });
  });
});
