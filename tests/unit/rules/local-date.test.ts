import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  compareDates,
  daysBetween,
  isValidDate,
  localDateOf,
  startOfDay,
  toLocalDate,
  weekday,
} from '@/lib/rules/local-date';

describe('toLocalDate', () => {
  it.each([
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['0999-12-31T23:50:00Z', '1000-01-01'],
  ])('%s falls on %s in Amsterdam', (moment, expected) => {
    expect(toLocalDate(new Date(moment))).toBe(expected);
  });
});

describe('startOfDay', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s starts at %s', (date, moment) => expect(startOfDay(date).toISOString()).toBe(moment));
});

describe('isValidDate', () => {
  it.each([
    [29, 2, 2024, true],
    [29, 2, 2000, true],
    [29, 2, 1900, false],
    [30, 2, 2024, false],
    [31, 4, 2026, false],
    [31, 12, 2026, true],
    [0, 1, 2026, false],
    [1, 0, 2026, false],
    [1, 13, 2026, false],
    [1, 1, 26, false],
    [1.5, 1, 2026, false],
    [Number.NaN, 1, 2026, false],
  ])('%d-%d-%d → %s', (day, month, year, expected) => {
    expect(isValidDate(day, month, year)).toBe(expected);
  });
});

describe('localDateOf', () => {
  it('pads day and month', () => expect(localDateOf(3, 4, 1980)).toBe('1980-04-03'));
  it('refuses a day that does not exist', () =>
    expect(() => localDateOf(30, 2, 2026)).toThrow(RangeError));
});

describe('arithmetic', () => {
  const someDay = fc.integer({ min: -60_000, max: 60_000 }).map((n) => addDays('2000-01-01', n));

  it('addDays and daysBetween undo each other, over leap days and clock changes', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('text order is date order', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(Math.sign(daysBetween(b, a))).toBe(compareDates(a, b));
      }),
    );
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-22', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %d', (day, expected) => expect(weekday(day)).toBe(expected));
});

describe('addMonths', () => {
  it.each([
    ['2026-11-27', 3, '2027-02-27'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %d months → %s', (date, months, expected) =>
    expect(addMonths(date, months)).toBe(expected),
  );
});

describe('ageOn', () => {
  it.each([
    ['1980-04-03', '2026-04-02', 45],
    ['1980-04-03', '2026-04-03', 46],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-01-01', '2026-01-01', 0],
  ])('born %s, on %s: %d', (born, on, expected) => expect(ageOn(born, on)).toBe(expected));
});
