import { dayNumber, weekdayOfDay, yearOfDay } from '../local-date';
import type { LocalDate } from '../local-date';
import { feastDays } from './feast-days';
import type { Feast } from './feast-days';

/** Why a day does not count. `decree`: put on a par by royal decree (Atw 3(3)); `own`: the municipality is closed. */
export type FreeDay = 'saturday' | 'sunday' | 'decree' | 'own' | Feast;

/** Tells why a day does not count: a day as its number (`dayNumber`); null for an ordinary day. */
export type Calendar = (day: number) => FreeDay | null;

/** Which days a calendar leaves out besides Saturdays, Sundays and the feast days of Atw 3(1). */
export type CalendarChoice = {
  isGoodFridayFree: boolean;
  extra: { why: 'decree' | 'own'; days: readonly LocalDate[] };
};

/** Days are worked out so many at a time, and looked up by their place: a million terms ask for many days. */
const BLOCK = 1024;

/**
 * Makes a calendar. It works out a stretch of days once, when one of them is first asked for.
 */
export function makeCalendar({ isGoodFridayFree, extra }: CalendarChoice): Calendar {
  const years = new Map<number, ReadonlyMap<number, FreeDay>>();
  const namedIn = (year: number) => {
    const known = years.get(year);
    if (known) return known;
    const named = new Map<number, FreeDay>(
      extra.days.map((day) => [dayNumber(day), extra.why] as const),
    );
    for (const [date, feast] of feastDays(year)) {
      if (isGoodFridayFree || feast !== 'goodFriday') named.set(dayNumber(date), feast);
    }
    years.set(year, named);
    return named;
  };
  const blocks = new Map<number, readonly (FreeDay | null)[]>();
  const workOut = (number: number) => {
    const block = Array.from({ length: BLOCK }, (_, place) => {
      const day = number * BLOCK + place;
      return namedIn(yearOfDay(day)).get(day) ?? weekendDay(day);
    });
    blocks.set(number, block);
    return block;
  };
  return (day) => {
    const number = Math.floor(day / BLOCK);
    return (blocks.get(number) ?? workOut(number))[day - number * BLOCK] ?? null;
  };
}

function weekendDay(day: number): FreeDay | null {
  const weekday = weekdayOfDay(day);
  return weekday < 6 ? null : weekday === 6 ? 'saturday' : 'sunday';
}
