import { describe, expect, it } from 'vitest';
import { caseUrgency, compareUrgency } from '@/lib/rules/urgency';

const today = '2026-03-10';
const quiet = { nextPromiseOn: null, isNew: false, movedOn: '2026-03-10' };

describe('caseUrgency', () => {
  it.each([
    [{ nextPromiseOn: '2026-03-09' }, { kind: 'overdue', days: 1 }],
    [{ nextPromiseOn: '2026-02-28' }, { kind: 'overdue', days: 10 }],
    [{ nextPromiseOn: '2026-03-10' }, { kind: 'today', days: 0 }],
    [{ nextPromiseOn: '2026-03-12' }, { kind: 'days-left', days: 2 }],
    [
      { nextPromiseOn: '2026-03-12', isNew: true },
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

describe('compareUrgency', () => {
  it('puts the most urgent first', () => {
    const sorted = [
      { ...quiet, nextPromiseOn: '2026-03-01' },
      { ...quiet, nextPromiseOn: '2026-03-09' },
      { ...quiet, nextPromiseOn: '2026-03-10' },
      { ...quiet, nextPromiseOn: '2026-03-11' },
      { ...quiet, nextPromiseOn: '2026-03-20' },
      { ...quiet, isNew: true, movedOn: '2026-03-01' },
      { ...quiet, isNew: true },
      { ...quiet, movedOn: '2026-02-01' },
      quiet,
    ].map((moments) => caseUrgency(moments, today));
    const mixed = [3, 8, 0, 5, 7, 1, 6, 2, 4].map((place) => sorted[place]!);
    expect(mixed.toSorted(compareUrgency)).toEqual(sorted);
  });
});
