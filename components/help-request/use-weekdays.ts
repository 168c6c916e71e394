import { useFormatter } from 'next-intl';
import { useWeekday } from '@/components/page/ways';

/** Days of the week in words, "maandag, dinsdag en donderdag"; 1 is Monday. */
export function useWeekdays(): (days: readonly number[]) => string {
  const weekday = useWeekday();
  const format = useFormatter();
  return (days) => format.list([...days].sort((a, b) => a - b).map(weekday), { style: 'long' });
}
