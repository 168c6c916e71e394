import { describe, expect, it } from 'vitest';
import {
  caseUrgency,
  comparePressing,
  compareUrgency,
  earlier,
  mostPressingDay,
  urgencyMark,
  urgencyRank,
} from '@/lib/rules/urgency';

const today = '2026-03-10';
const quiet = { nextOn: null, isNew: false, movedOn: '2026-03-10' };

describe('caseUrgency', () => {
  it.each([
    [{ nextOn: '2026-03-09' }, { kind: 'overdue', days: 1 }],
    [{ nextOn: '2026-02-28' }, { kind: 'overdue', days: 10 }],
    [{ nextOn: '2026-03-10' }, { kind: 'today', days: 0 }],
    [{ nextOn: '2026-03-12' }, { kind: 'days-left', days: 2 }],
    [
      { nextOn: '2026-03-12', isNew: true },
      { kind: 'days-left', days: 2 },
    ],
    [
      { isNew: true, movedOn: '2026-03-08' },
      { kind: 'new', days: 2 },
    ],
    [{ movedOn: '2026-03-01' }, { kind: 'waiting', days: 9 }],
    [{ movedOn: '2026-03-11' }, { kind: 'waiting', days: 0 }], // clocks of two servers
  ])('%j → %j', (moments, expected) =>
    expect(caseUrgency({ ...quiet, ...moments }, today)).toEqual(expected),
  );
});

describe('mostPressingDay', () => {
  const none = { promise: null, step: null, term: null };
  it.each([
    [none, null],
    [{ ...none, promise: '2026-03-12' }, '2026-03-12'],
    [{ ...none, step: '2026-03-12' }, '2026-03-12'],
    [{ ...none, term: '2026-03-06' }, '2026-03-06'],
    [{ promise: '2026-03-12', step: '2026-03-11', term: '2026-03-06' }, '2026-03-06'],
    [{ promise: '2026-03-12', step: '2026-03-11', term: '2026-04-06' }, '2026-03-11'],
    [{ promise: '2026-03-02', step: '2026-03-11', term: '2026-03-06' }, '2026-03-02'],
  ])('%j → %s', (days, on) => expect(mostPressingDay(days)).toBe(on));

  it('makes a case late by its term, whatever was promised', () => {
    const nextOn = mostPressingDay({ promise: '2026-03-12', step: null, term: '2026-03-06' });
    expect(caseUrgency({ ...quiet, nextOn }, today)).toEqual({ kind: 'overdue', days: 4 });
  });
});

describe('compareUrgency', () => {
  it('puts the most urgent first', () => {
    const sorted = [
      { ...quiet, nextOn: '2026-03-01' },
      { ...quiet, nextOn: '2026-03-09' },
      { ...quiet, nextOn: '2026-03-10' },
      { ...quiet, nextOn: '2026-03-11' },
      { ...quiet, nextOn: '2026-03-20' },
      { ...quiet, isNew: true, movedOn: '2026-03-01' },
      { ...quiet, isNew: true },
      { ...quiet, movedOn: '2026-02-01' },
      quiet,
    ].map((moments) => caseUrgency(moments, today));
    const mixed = [3, 8, 0, 5, 7, 1, 6, 2, 4].map((place) => sorted[place]!);
    expect(mixed.toSorted(compareUrgency)).toEqual(sorted);
  });
});

describe('urgencyRank', () => {
  it.each([
    [{ isUnsafe: true, isUrgent: true }, 0, 'unsafe'],
    [{ isUnsafe: true, isUrgent: false }, 0, 'unsafe'],
    [{ isUnsafe: false, isUrgent: true }, 1, 'urgent'],
    [{ isUnsafe: false, isUrgent: false }, 2, null],
  ])('%j → %i, marked %s', (facts, rank, mark) => {
    expect(urgencyRank(facts)).toBe(rank);
    expect(urgencyMark(rank)).toBe(mark);
  });
});

describe('comparePressing', () => {
  it('puts who is not safe first, then what cannot wait, then who waits longest', () => {
    const late = caseUrgency({ ...quiet, nextOn: '2026-03-01' }, today);
    const soon = caseUrgency({ ...quiet, nextOn: '2026-03-12' }, today);
    const still = caseUrgency(quiet, today);
    const sorted = [
      { rank: 0, urgency: late },
      { rank: 0, urgency: still },
      { rank: 1, urgency: soon },
      { rank: 2, urgency: late },
      { rank: 2, urgency: soon },
      { rank: 2, urgency: still },
    ];
    const mixed = [4, 1, 3, 0, 5, 2].map((place) => sorted[place]!);
    expect(mixed.toSorted(comparePressing)).toEqual(sorted);
  });
});

describe('earlier', () => {
  it.each([
    ['2026-03-01', '2026-03-02', '2026-03-01'],
    ['2026-03-02', '2026-03-01', '2026-03-01'],
    [null, '2026-03-01', '2026-03-01'],
    ['2026-03-01', null, '2026-03-01'],
    [null, null, null],
  ])('of %s and %s is %s', (a, b, first) => expect(earlier(a, b)).toBe(first));
});
