import { useTranslations } from 'next-intl';

const week = 7;

/** How long something is kept, as people say it: "6 weken", and in days when it is not whole weeks. */
export function useKeepTime(): (days: number) => string {
  const t = useTranslations('common');
  return (days) => t('keepTime', { days, weeks: days % week === 0 ? days / week : 0 });
}
