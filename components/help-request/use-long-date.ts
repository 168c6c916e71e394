import { useFormatter } from 'next-intl';
import type { LocalDate } from '@/lib/rules/local-date';

/** A date in full, in the language of the reader: "3 april 1980", with the weekday when asked for. */
export function useLongDate(): (date: LocalDate, withWeekday?: boolean) => string {
  const format = useFormatter();
  return (date, withWeekday = false) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      ...(withWeekday ? { weekday: 'long' } : {}),
      timeZone: 'UTC',
    });
}
