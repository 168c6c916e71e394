import { dateOfDay } from '../local-date';
import type { Calendar } from './calendar';
import type { SkippedDay, TermLength } from './types';

/** The longest terms that the Algemene termijnenwet moves (Atw 4(a), RULES C7); none in hours, years or working days. */
const longest = { d: 90, w: 12, m: 3, y: 0, wd: 0, h: 0 } as const;

/** How many ordinary days a term holds at least (Atw 2; Regulation 1182/71, 3(5)). */
const ORDINARY_DAYS = 2;

/**
 * Whether the Algemene termijnenwet moves the end of a term of this length (RULES C7).
 */
export function isWithinAtw({ length, unit }: TermLength): boolean {
  return length <= longest[unit];
}

/**
 * The end of a term that is lengthened until it holds two ordinary days (RULES C4). Days as numbers.
 * @param start day of the event, which does not count itself
 * @param end last day
 * @param fromDays terms of fewer days stay as they are: 3 in the Algemene termijnenwet, 2 in Regulation 1182/71
 */
export function lengthen(start: number, end: number, fromDays: number, calendar: Calendar): number {
  if (end - start < fromDays) return end;
  let ordinary = 0;
  for (let day = start + 1; ; day += 1) {
    if (calendar(day) === null) ordinary += 1;
    if (ordinary >= ORDINARY_DAYS) return Math.max(day, end);
  }
}

/**
 * The first day from this one on that counts (RULES C2, C14). Days as numbers.
 */
export function roll(end: number, calendar: Calendar): number {
  let day = end;
  while (calendar(day) !== null) day += 1;
  return day;
}

/**
 * The days that do not count, from one to before the other, each with why. Days as numbers.
 */
export function skippedDays(from: number, until: number, calendar: Calendar): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let day = from; day < until; day += 1) {
    const why = calendar(day);
    if (why) skipped.push({ on: dateOfDay(day), why });
  }
  return skipped;
}
