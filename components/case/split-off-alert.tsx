import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { SplitOff } from '@/lib/queries/case/split-off';
import { useDates } from './dates';

/** A request has a household of its own now: who helps there, and that what was promised stands. */
export function SplitOffAlert({ splitOff }: { splitOff: SplitOff }) {
  const t = useTranslations('work.done');
  const dates = useDates();
  const { contactPerson: name, dueOn } = splitOff;
  return (
    <Alert kind="positive" live title={t('split')}>
      <p>{t('splitTo', { name })}</p>
      {dueOn ? <p>{t('splitBy', { name, day: dates.full(dueOn) })}</p> : null}
    </Alert>
  );
}
