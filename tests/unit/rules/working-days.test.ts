import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/rules/local-date';
import {
  addWorkingDays,
  contactPromise,
  defaultWorkingDayPolicy,
  isWorkingDay,
} from '@/lib/rules/working-days';

// The holiday table of RULES 1.1, worked out by hand there.
const moving = [
  ['2025', '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-29', '2025-06-09'],
  ['2026', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25'],
  ['2027', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
  ['2028', '2028-04-14', '2028-04-17', '2028-04-27', '2028-05-25', '2028-06-05'],
  ['2029', '2029-03-30', '2029-04-02', '2029-04-27', '2029-05-10', '2029-05-21'],
  ['2030', '2030-04-19', '2030-04-22', '2030-04-27', '2030-05-30', '2030-06-10'],
  ['2031', '2031-04-11', '2031-04-14', '2031-04-26', '2031-05-22', '2031-06-02'],
  ['2032', '2032-03-26', '2032-03-29', '2032-04-27', '2032-05-06', '2032-05-17'],
] as const;

const goodFridayFree = { ...defaultWorkingDayPolicy, isGoodFridayFree: true };

describe('isWorkingDay', () => {
  it.each(moving)('knows the feast days of %s', (year, goodFriday, ...free) => {
    expect(free.map((day) => isWorkingDay(day))).toEqual(free.map(() => false));
    const fixed = ['01-01', '05-05', '12-25', '12-26'].map((day) => `${year}-${day}`);
    expect(fixed.map((day) => isWorkingDay(day))).toEqual([false, false, false, false]);
    expect(isWorkingDay(goodFriday)).toBe(true);
    expect(isWorkingDay(goodFriday, goodFridayFree)).toBe(false);
  });

  it.each(moving)('takes no other weekday of %s off', (year, goodFriday, ...free) => {
    const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n));
    const off = days.filter((d) => d.startsWith(year) && !isWorkingDay(d) && !isWeekend(d));
    const feasts = [...free, ...['01-01', '05-05', '12-25', '12-26'].map((d) => `${year}-${d}`)];
    expect(off).toEqual(feasts.filter((d) => !isWeekend(d)).sort());
  });

  it('works on 27 April when the birthday is kept on the 26th', () =>
    expect(isWorkingDay('2025-04-28')).toBe(true));

  it('lets a municipality close on a decree day', () => {
    expect(isWorkingDay('2026-05-15')).toBe(true);
    const closed = { ...defaultWorkingDayPolicy, extraFreeDays: ['2026-05-15'] };
    expect(isWorkingDay('2026-05-15', closed)).toBe(false);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-04-02', 3, '2026-04-08'], // T21
    ['2026-05-12', 3, '2026-05-18'], // T23
    ['2026-11-20', 3, '2026-11-25'], // T25
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s + %d → %s', (start, days, end) => expect(addWorkingDays(start, days)).toBe(end));

  it('skips Goede Vrijdag where it is free (RULES 1.4, strict policy)', () =>
    expect(addWorkingDays('2026-04-02', 3, goodFridayFree)).toBe('2026-04-09'));

  it('refuses half and negative days', () => {
    expect(() => addWorkingDays('2026-04-02', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-04-02', -1)).toThrow(RangeError);
  });
});

describe('contactPromise', () => {
  const settings = { workingDays: 2, urgentWorkingDays: 1, policy: defaultWorkingDayPolicy };

  it.each([
    ['2026-11-20T09:00:00Z', false, '2026-11-24'],
    ['2026-11-20T09:00:00Z', true, '2026-11-23'],
    ['2026-11-22T23:30:00Z', true, '2026-11-24'], // already Monday in Amsterdam
    ['2026-12-31T23:30:00Z', false, '2027-01-05'], // dated New Year's Day
  ])('sent %s, urgent %s: before the end of %s', (sent, isUrgent, day) =>
    expect(contactPromise(new Date(sent), isUrgent, settings)).toBe(day),
  );
});

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
