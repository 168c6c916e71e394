import { useFormatter, useTranslations } from 'next-intl';
import { useWeekday } from '@/components/page/ways';

const isInARow = (days: readonly number[]) =>
  days.length > 2 && days.every((day, index) => index === 0 || day === days[index - 1]! + 1);

/** On which days somebody works, in words; nothing when that is not known. */
export function WorkDays({ days }: { days: readonly number[] }) {
  const t = useTranslations('mine.contact');
  const weekday = useWeekday();
  const format = useFormatter();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  if (isInARow(days)) return t('worksRange', { first: weekday(first), last: weekday(last) });
  return t('works', { days: format.list(days.map(weekday)) });
}
