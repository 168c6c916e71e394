import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { Extra } from '@/components/ui/extra';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { paths } from '@/lib/paths';
import type { MyContactPerson } from '@/lib/queries/my-case/contact-person';
import { PhoneLink } from './phone-link';
import { useDates } from './use-dates';
import { WorkDays } from './work-days';

const reasons = [
  'knowsHousehold',
  'worksNearby',
  'speaksLanguage',
  'hasRoom',
  'helpsAlready',
  'handedOver',
  'residentAsked',
] as const;

type Props = {
  person: MyContactPerson;
  /** of the municipality, for when nobody stands in */
  phone: string;
  /** the request ended or was taken back: nobody reads it now */
  isEnded: boolean;
  /** the request for which another contact person may be asked; none when that makes no sense now */
  askOtherFor?: string;
};

/** The contact person as a person: name, phone, days, why, and who helps when away. */
export function ContactCard({ person, phone, isEnded, askOtherFor }: Props) {
  const t = useTranslations('mine.contact');
  return (
    <section className="flow flow--sm" aria-labelledby="contactpersoon">
      <div className="plein-cpcard">
        <PersonDisc name={person.name} size="lg" />
        <div>
          <p className="plein-person__role">{t('role')}</p>
          <Heading level={2} look={3} id="contactpersoon">
            {person.name}
          </Heading>
          {person.phone ? <PhoneLink phone={person.phone} /> : null}
          <Paragraph look="small">
            <WorkDays days={person.workDays} />. <Today person={person} />
          </Paragraph>
        </div>
      </div>
      {person.presence === 'away' ? <Away person={person} phone={phone} /> : null}
      <Why person={person} />
      {isEnded ? null : <Read person={person} />}
      {askOtherFor ? (
        <Link href={paths.mine.askOther(askOtherFor)} target>
          {t('askOther')}
        </Link>
      ) : null}
    </section>
  );
}

function Today({ person }: { person: MyContactPerson }) {
  const t = useTranslations('mine.contact');
  const dates = useDates();
  if (person.presence === 'in') return t('in');
  if (person.presence === 'day-off' && person.backOn) {
    return t('dayOff', { date: dates.day(person.backOn) });
  }
  return null;
}

function Away({ person, phone }: { person: MyContactPerson; phone: string }) {
  const t = useTranslations('mine.contact');
  const dates = useDates();
  const name = firstName(person.name);
  const { standIn, backOn } = person;
  return (
    <div className="flow flow--xs">
      <Paragraph>
        {backOn ? t('awayUntil', { name, date: dates.day(backOn) }) : t('away', { name })}{' '}
        {standIn ? <StandIn name={standIn.name} phone={standIn.phone} /> : null}
        {standIn ? null : t('noStandIn', { phone })}
      </Paragraph>
      {standIn?.phone ? <PhoneLink phone={standIn.phone} /> : null}
    </div>
  );
}

function StandIn({ name, phone }: { name: string; phone: string | null }) {
  const t = useTranslations('mine.contact');
  return phone ? `${t('standIn', { standIn: name })}:` : t('standInNoPhone', { standIn: name });
}

function Why({ person }: { person: MyContactPerson }) {
  const t = useTranslations('mine.contact');
  const name = firstName(person.name);
  const reason = reasons.find((known) => known === person.why);
  return (
    <Extra>
      <Paragraph>{reason ? t(`why.${reason}`, { name }) : t('neutral', { name })}</Paragraph>
    </Extra>
  );
}

/** Whether she or he read it, and only when that was written down. */
function Read({ person: { name: whole, readAt } }: { person: MyContactPerson }) {
  const t = useTranslations('mine.contact');
  const dates = useDates();
  const name = firstName(whole);
  return (
    <Extra>
      <Paragraph>
        {readAt ? t('read', { name, date: dates.day(readAt) }) : t('gets', { name })}
      </Paragraph>
    </Extra>
  );
}
