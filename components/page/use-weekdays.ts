import { useFormatter, useTranslations } from 'next-intl';
import { spokenDays } from '@/lib/rules/day-range';
import { useWeekday } from './ways';

/** Days of the week in words, "maandag tot en met vrijdag" or "maandag en donderdag"; 1 is Monday. */
export function useWeekdays(): (days: readonly number[]) => string {
  const t = useTranslations('common.days');
  const weekday = useWeekday();
  const format = useFormatter();
  return (days) => {
    const said = spokenDays(days);
    if ('list' in said) return format.list(said.list.map(weekday));
    const [first, last] = said.range;
    return t('range', { first: weekday(first), last: weekday(last) });
  };
}
