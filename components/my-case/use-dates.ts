import { useFormatter, useLocale } from 'next-intl';
import type { LocalDate } from '@/lib/rules/local-date';

/** A day or a moment; a day is read at noon, so that no time zone moves it. */
const momentOf = (date: Date | LocalDate): Date =>
  typeof date === 'string' ? new Date(`${date}T12:00:00Z`) : date;

/** Dates as this product writes them: in full, 'dinsdag 3 maart 2026'; a time as '14.05'. */
export function useDates() {
  return datesIn(useFormatter(), useLocale());
}

/** The same for who is not on a page. */
export function datesIn(format: ReturnType<typeof useFormatter>, locale: string) {
  const separator = locale === 'nl' ? '.' : ':';
  return {
    day: (date: Date | LocalDate) =>
      format.dateTime(momentOf(date), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    time: (at: Date) =>
      format
        .dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
        .replace(':', separator),
    square: (date: Date | LocalDate) => ({
      day: format.dateTime(momentOf(date), { weekday: 'short' }).replace('.', ''),
      number: format.dateTime(momentOf(date), { day: 'numeric' }),
      // A long month breaks in the square.
      month: format.dateTime(momentOf(date), { month: 'short' }).replace('.', ''),
    }),
  };
}
