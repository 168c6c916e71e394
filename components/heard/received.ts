import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';

type Received = { receivedOn: LocalDate; at: Date };

/** When a complaint came, so that two of one day are told apart: with the time, or when what came on paper was typed in. */
export function useReceived(): (complaint: Received) => string {
  const t = useTranslations('heardWork.complaints');
  const dates = useDates();
  return ({ receivedOn, at }) =>
    toLocalDate(at) === receivedOn
      ? t('received', { day: dates.moment(at) })
      : t('receivedEntered', { day: dates.plain(receivedOn), moment: dates.moment(at) });
}
