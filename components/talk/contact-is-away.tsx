import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Alert } from '@/components/ui/alert';
import type { ContactAway } from '@/lib/queries/notes/helpers';

/** Before the choice of readers: who is not there does not read it now, and what is about safety waits for a name. */
export function ContactIsAway({ away }: { away: ContactAway }) {
  const t = useTranslations('talkWork.notes.away');
  const dates = useDates();
  const format = useFormatter();
  const { name, until, standIns } = away;
  return (
    <Alert>
      <p>{t('until', { name, date: dates.full(until) })}</p>
      {standIns.length > 0 ? <p>{t('standIn', { names: format.list(standIns) })}</p> : null}
      <p>{t('safety')}</p>
    </Alert>
  );
}
