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

/**
 * Makes a calendar. It works out each year once, when it is first asked for.
 */
export function makeCalendar({ isGoodFridayFree, extra }: CalendarChoice): Calendar {
  const added = extra.days.map((day) => [dayNumber(day), extra.why] as const);
  const years = new Map<number, ReadonlyMap<number, FreeDay>>();
  const named = (year: number) => {
    const feasts = feastDays(year)
      .filter(([, feast]) => isGoodFridayFree || feast !== 'goodFriday')
      .map(([date, feast]) => [dayNumber(date), feast] as const);
    const ofYear = new Map<number, FreeDay>([...added, ...feasts]);
    years.set(year, ofYear);
    return ofYear;
  };
  return (day) => {
    const year = yearOfDay(day);
    return (years.get(year) ?? named(year)).get(day) ?? weekendDay(day);
  };
}

function weekendDay(day: number): FreeDay | null {
  const weekday = weekdayOfDay(day);
  return weekday < 6 ? null : weekday === 6 ? 'saturday' : 'sunday';
}
