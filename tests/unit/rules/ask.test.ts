import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askState, hadTheirSay, laterDay, reminderDays } from '@/lib/rules/ask';
import { addDays } from '@/lib/rules/local-date';

const open = { dueOn: '2026-12-10', isClosed: false, hasReply: false };

describe('how an ask stands', () => {
  it.each([
    ['waiting', open, '2026-12-10'],
    ['over', open, '2026-12-11'],
    ['answered', { ...open, hasReply: true }, '2026-12-20'],
    ['closed', { ...open, isClosed: true, hasReply: true }, '2026-12-01'],
  ] as const)('is %s', (state, ask, today) => {
    expect(askState(ask, today)).toBe(state);
    expect(hadTheirSay(ask, today)).toBe(state !== 'waiting');
  });
});

describe('reminders', () => {
  it('come halfway and two days before the end', () => {
    expect(reminderDays('2026-11-26', '2026-12-10')).toEqual(['2026-12-03', '2026-12-08']);
  });

  it('are two at most, between the day it was told and the last day, whatever these are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (days) => {
        const [from, dueOn] = ['2026-11-26', addDays('2026-11-26', days)];
        const found = reminderDays(from, dueOn);
        expect(found.length).toBeLessThanOrEqual(2);
        expect(found).toEqual([...new Set(found)].toSorted());
        for (const day of found) expect(day > from && day < dueOn).toBe(true);
      }),
    );
  });
});

describe('one press for more time', () => {
  it('is a week after the day, or after today when that has passed', () => {
    expect(laterDay('2026-12-10', '2026-12-01')).toBe('2026-12-17');
    expect(laterDay('2026-12-10', '2026-12-30')).toBe('2027-01-06');
  });
});
