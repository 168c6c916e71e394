import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import type { MyRequest } from '@/lib/queries/my-case/my-request';
import { NextBox } from './next-box';
import { PhoneLink } from './phone-link';
import { useDates } from './use-dates';

type Props = { request: MyRequest; by: string; phone: string };

/** A broken promise: on whose list it stands now, when that person is there, and whom to call when nothing happens. */
export function Late({ request, by, phone }: Props) {
  const t = useTranslations('mine.next.late');
  const dates = useDates();
  const { teamLead } = request;
  const call = useCall(request);
  return (
    <NextBox title={t('title')}>
      <p>{t('sorry', { date: dates.day(by) })}</p>
      <Now request={request} />
      {teamLead ? <p>{t('lead', { lead: teamLead.name })}</p> : null}
      {teamLead?.phone ? (
        <p>
          {call} <PhoneLink phone={teamLead.phone} />.
        </p>
      ) : null}
      <p>{t('us', { phone })}</p>
    </NextBox>
  );
}

function Now({ request: { there } }: { request: MyRequest }) {
  const t = useTranslations('mine.next.late');
  const dates = useDates();
  if (!there) return null;
  const name = firstName(there.name);
  return (
    <p>{there.isToday ? t('today', { name }) : t('back', { name, date: dates.day(there.on) })}</p>
  );
}

/** Whom to call after the day on which somebody is there. */
function useCall({ there, teamLead }: MyRequest): string {
  const t = useTranslations('mine.next.late');
  const dates = useDates();
  if (!teamLead) return '';
  const lead = firstName(teamLead.name);
  if (!there) return t('call', { lead });
  return there.isToday
    ? t('callToday', { lead })
    : t('callAfter', { lead, date: dates.day(there.on) });
}
