import { addMonths, dateOfDay, dayNumber } from '../local-date';
import type { LocalDate } from '../local-date';
import type { Calendar } from './calendar';
import type { TermLength } from './types';

const MONTHS_PER_YEAR = 12;

/** So many times a length; for terms that repeat. */
export const times = ({ length, unit }: TermLength, turn: number): TermLength => ({
  length: length * turn,
  unit,
});

/**
 * The last day of a term, before anything moves it: the day of the event does not count (RULES C1). Months and years end
 * on the same day of the month, or on the last day of a shorter one.
 * @param start local date of the event
 * @param length in days, weeks, months, years or working days; hours are counted from a moment (`addHours`)
 * @param working which days are working days
 * @returns the day as a number
 * @throws RangeError for a term in hours
 */
export function rawEndOf(
  start: LocalDate,
  { length, unit }: TermLength,
  working: Calendar,
): number {
  if (unit === 'h') throw new RangeError('hours are counted from a moment');
  if (unit === 'm') return dayNumber(addMonths(start, length));
  if (unit === 'y') return dayNumber(addMonths(start, length * MONTHS_PER_YEAR));
  if (unit === 'wd') return afterWorkingDays(dayNumber(start), length, working);
  return dayNumber(start) + (unit === 'w' ? 7 * length : length);
}

/**
 * So long before a day: counted backwards, and never moved (Atw 1(2), RULES C3).
 * @returns the day as a number
 */
export function dayBefore(day: LocalDate, { length, unit }: TermLength): number {
  if (unit === 'm') return dayNumber(addMonths(day, -length));
  return dayNumber(day) - (unit === 'w' ? 7 * length : length);
}

function afterWorkingDays(start: number, count: number, working: Calendar): number {
  let day = start;
  for (let left = count; left > 0;) {
    day += 1;
    if (working(day) === null) left -= 1;
  }
  return day;
}

/**
 * Our own last day: the last working day on or before the raw end, and so many working days before that; never before
 * the term began (RULES C13).
 * @param start day of the event, as a number
 * @param rawEnd last day before the law moves it, as a number
 * @param workingDays how many working days before it
 */
export function targetOf(
  start: number,
  rawEnd: number,
  workingDays: number,
  working: Calendar,
): LocalDate {
  const last = workingDayBefore(rawEnd, working);
  let target = last;
  for (let left = workingDays; left > 0; left -= 1) target = workingDayBefore(target - 1, working);
  if (target > start) return dateOfDay(target);
  return dateOfDay(last > start ? last : rawEnd);
}

function workingDayBefore(day: number, working: Calendar): number {
  let on = day;
  while (working(on) !== null) on -= 1;
  return on;
}
