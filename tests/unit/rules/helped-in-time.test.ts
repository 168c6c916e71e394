import { describe, expect, it } from 'vitest';
import { isHelpedInTime } from '@/lib/rules/helped-in-time';

// 23 November 2026 is a Monday; first contact is promised before the end of Wednesday.
const promise = { today: '2026-11-23', promiseDueOn: '2026-11-25' };
const works = (workDays: number[], ...absences: [string, string, string | null][]) => ({
  workDays,
  absences: absences.map(([from, until, standInId]) => ({ from, until, standInId })),
});
const always = [1, 2, 3, 4, 5];
const toThursday = (standInId: string | null) =>
  works(always, ['2026-11-20', '2026-11-26', standInId]);

describe('a promise is kept', () => {
  it.each([
    ['by the contact person', works(always), true],
    ['by who works on the last day only', works([3]), true],
    ['by nobody, when the work days are others', works([1, 4, 5]), false],
    ['by nobody during an absence', toThursday(null), false],
    ['by who is back on the last day', works(always, ['2026-11-20', '2026-11-24', null]), true],
    ['by who stands in', toThursday('ilse'), true],
    ['by nobody, when who stands in has other work days', toThursday('omar'), false],
    ['by nobody, when who stands in may not', toThursday('kees'), false],
  ])('%s', (_, contactPerson, isHelped) => {
    const standIns = new Map([
      ['ilse', works(always)],
      ['omar', works([1, 4])],
    ]);
    expect(isHelpedInTime(contactPerson, standIns, promise)).toBe(isHelped);
  });
});
