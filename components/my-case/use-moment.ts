import { useTranslations } from 'next-intl';
import type { LocalDate } from '@/lib/rules/local-date';
import { useDates } from './use-dates';

/** A day with its time, in the reader's language: of the moment itself, or of another day that it counts as. */
export function useMoment(): (at: Date, day?: LocalDate) => string {
  const t = useTranslations('request.others');
  const dates = useDates();
  return (at, day) => t('moment', { date: dates.day(day ?? at), time: dates.time(at) });
}

/**
 * The day of something in a list, so that it is not taken for another: with the time where two are of the same day.
 * @param days of all that is in the list
 */
export function useDistinctDay(days: readonly LocalDate[]): (day: LocalDate, at: Date) => string {
  const dates = useDates();
  const moment = useMoment();
  return (day, at) => {
    const isAlone = days.filter((other) => other === day).length < 2;
    return isAlone ? dates.day(day) : moment(at, day);
  };
}
