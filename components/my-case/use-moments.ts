import { useTranslations } from 'next-intl';
import type { LocalDate } from '@/lib/rules/local-date';
import { useDates } from './use-dates';

/**
 * The day of something in a list; with the time as well, when another one is of the same day.
 * @param days of all that is in the list
 */
export function useMoments(days: readonly LocalDate[]): (day: LocalDate, at: Date) => string {
  const t = useTranslations('request.others');
  const dates = useDates();
  return (day, at) => {
    const isAlone = days.filter((other) => other === day).length < 2;
    const date = dates.day(day);
    return isAlone ? date : t('moment', { date, time: dates.time(at) });
  };
}
