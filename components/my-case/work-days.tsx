import { useTranslations } from 'next-intl';
import { useWeekdays } from '@/components/page/use-weekdays';

/** On which days somebody works, in words; nothing when that is not known. */
export function WorkDays({ days }: { days: readonly number[] }) {
  const t = useTranslations('mine.contact');
  const weekdays = useWeekdays();
  return days.length === 0 ? null : t('works', { days: weekdays(days) });
}
