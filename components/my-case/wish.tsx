import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { Alert } from '@/components/ui/alert';
import type { PendingWish } from '@/lib/queries/my-case/my-messages';
import { PhoneLink } from './phone-link';
import { useDates } from './use-dates';

/** The wish for another contact person that waits: who answers, and before which day. */
export function Wish({ wish, contactPerson }: { wish: PendingWish; contactPerson: string }) {
  const t = useTranslations('mine.next.wish');
  const dates = useDates();
  const date = dates.day(wish.by);
  const lead = wish.teamLead;
  return (
    <Alert title={t('title')}>
      <p>{lead ? t('lead', { lead: lead.name, date }) : t('nobody', { date })}</p>
      {wish.preferred ? <p>{t('preferred', { name: wish.preferred })}</p> : null}
      <p>{t('meanwhile', { name: firstName(contactPerson) })}</p>
      {lead?.phone ? (
        <p>
          {t('phone')} <PhoneLink phone={lead.phone} />.
        </p>
      ) : null}
    </Alert>
  );
}
