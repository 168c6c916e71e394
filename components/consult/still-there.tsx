import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { State } from '@/components/ui/state';
import type { Consulted } from '@/lib/queries/consult/consulted';

/** Says that who was asked is away, or works here no longer; of who is there, nothing. */
export function StillThereWords({ to: { name, is } }: { to: Consulted }) {
  const t = useTranslations('consultWork.list');
  const dates = useDates();
  if (is.kind === 'here') return null;
  return (
    <State kind="late">
      {is.kind === 'away' ? t('away', { name, day: dates.short(is.until) }) : t('gone', { name })}
    </State>
  );
}
