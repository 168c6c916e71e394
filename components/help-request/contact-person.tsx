import { useTranslations } from 'next-intl';
import { useWeekdays } from '@/components/page/use-weekdays';
import { Heading } from '@/components/ui/heading';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { PersonDisc } from '@/components/ui/person-disc';
import { spokenPhone } from '@/components/ui/spoken-phone';
import type { Receipt } from '@/lib/queries/receipt/receipt';
import { useLongDate } from './use-long-date';

/** The name one is called by. */
export const firstName = (name: string) => name.split(' ')[0] ?? name;

const dialOf = (phone: string) => phone.replace(/[^\d+]/g, '');

function useQuote({ isContacted, how, dueOn, isLate }: Receipt): string {
  const t = useTranslations('receipt');
  const longDate = useLongDate();
  if (isContacted || !dueOn) return t('quoteContacted');
  const said = how === 'come' && isLate ? 'comeOpen' : how;
  return t('quote', { how: said, day: longDate(dueOn, true) });
}

function StandIn({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const longDate = useLongDate();
  const { standIn, contactPerson } = receipt;
  if (!standIn) return null;
  const { name, phone, backOn } = standIn;
  const first = firstName(contactPerson.name);
  return (
    <p className="plein-contact__note">
      {backOn
        ? t('standInBack', { first, name, date: longDate(backOn, true) })
        : t('standIn', { first, name })}{' '}
      {phone ? <Link href={`tel:${dialOf(phone)}`}>{spokenPhone(phone)}</Link> : null}
    </p>
  );
}

/** The contact person, standing in the open door: name, phone, days, and who stands in. */
export function ContactPerson({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const weekdays = useWeekdays();
  const quote = useQuote(receipt);
  const { name, phone, workDays } = receipt.contactPerson;
  // The day, and what happens on it, stand once more below: the calm view says them there alone.
  const isSaidBelow = receipt.dueOn !== null && !receipt.isContacted;
  return (
    <section className="plein-contact" aria-labelledby="contactpersoon">
      <div className="plein-contact__street">
        <div className="plein-doorway" aria-hidden="true">
          <PersonDisc name={name} />
        </div>
        <div className="plein-contact__name">
          <p className="plein-person__role">{t('contactPerson')}</p>
          <Heading level={2} id="contactpersoon">
            {name}
          </Heading>
        </div>
      </div>
      <p className={`plein-contact__quote${isSaidBelow ? ' plein-extra' : ''}`}>{quote}</p>
      <ul className="plein-contact__facts">
        {phone ? (
          <li>
            <Icon name="phone" />
            <Link href={`tel:${dialOf(phone)}`} target>
              {spokenPhone(phone)}
            </Link>
          </li>
        ) : null}
        <li>
          <Icon name="calendar" />
          <span>{t('worksOn', { days: weekdays(workDays) })}</span>
        </li>
      </ul>
      <StandIn receipt={receipt} />
    </section>
  );
}
