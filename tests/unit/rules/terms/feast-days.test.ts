import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '@/lib/rules/local-date';
import { easterSunday, feastDays, kingsDay } from '@/lib/rules/terms/feast-days';

const years = Array.from({ length: 2100 - 1990 + 1 }, (_, n) => 1990 + n);

// The Paschal full moon of each golden number, as the church's table for 1900–2199 prints it: month and day.
const fullMoons = [
  ...['04-14', '04-03', '03-23', '04-11', '03-31', '04-18', '04-08', '03-28', '04-16', '04-05'],
  ...['03-25', '04-13', '04-02', '03-22', '04-10', '03-30', '04-17', '04-07', '03-27'],
];

/** The Sunday after the full moon of spring. */
function easterByTable(year: number): string {
  let day = addDays(`${year}-${fullMoons[year % 19]!}`, 1);
  while (weekday(day) !== 7) day = addDays(day, 1);
  return day;
}

describe('feast days', () => {
  it('have Easter where the table of the church has it, until 2100', () => {
    for (const year of years) expect(easterSunday(year)).toBe(easterByTable(year));
  });

  it.each([
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('Easter of %d is %s', (year, day) => expect(easterSunday(year)).toBe(day));

  it('celebrate the King on 27 April, or on Saturday the 26th, until 2100', () => {
    for (const year of years) {
      // 27 April lies so many days after 1 January; a Sunday is found without our own calendar.
      const isSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0;
      expect(kingsDay(year)).toBe(`${year}-04-${isSunday ? 26 : 27}`);
      expect(weekday(kingsDay(year))).not.toBe(7);
    }
  });

  it.each([2025, 2031])('celebrate the King on a Saturday in %d', (year) =>
    expect(kingsDay(year)).toBe(`${year}-04-26`),
  );

  // The table of RULES 1.1, worked out by hand there.
  it.each([
    [2025, '04-18', '04-21', '04-26', '05-29', '06-09'],
    [2026, '04-03', '04-06', '04-27', '05-14', '05-25'],
    [2027, '03-26', '03-29', '04-27', '05-06', '05-17'],
    [2028, '04-14', '04-17', '04-27', '05-25', '06-05'],
    [2029, '03-30', '04-02', '04-27', '05-10', '05-21'],
    [2030, '04-19', '04-22', '04-27', '05-30', '06-10'],
    [2031, '04-11', '04-14', '04-26', '05-22', '06-02'],
    [2032, '03-26', '03-29', '04-27', '05-06', '05-17'],
  ])('of %d', (year, goodFriday, easterMonday, king, ascension, whitMonday) => {
    const days = Object.fromEntries(feastDays(year).map(([date, feast]) => [feast, date.slice(5)]));
    expect(days).toEqual({
      ...{ newYear: '01-01', goodFriday, easterMonday, kingsDay: king, liberationDay: '05-05' },
      ...{ ascension, whitMonday, christmas: '12-25', secondChristmas: '12-26' },
    });
  });
});
