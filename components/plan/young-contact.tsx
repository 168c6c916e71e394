import { firstName } from '@/components/help-request/contact-person';
import { PhoneLink } from '@/components/my-case/phone-link';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import type { MyContactPerson } from '@/lib/queries/my-case/contact-person';
import { usePlanWords } from './use-plan-words';

/** The contact person for a young person, who is spoken to as "je": whom to call, also when she or he is away. */
export function YoungContact({ person }: { person: MyContactPerson }) {
  const t = usePlanWords('own');
  const { name, phone, presence, standIn } = person;
  return (
    <section className="flow flow--sm" aria-labelledby="contactpersoon">
      <div className="plein-cpcard">
        <PersonDisc name={name} size="lg" />
        <div>
          <p className="plein-person__role">{t('people.contact')}</p>
          <Heading level={2} look={3} id="contactpersoon">
            {name}
          </Heading>
          {phone ? <PhoneLink phone={phone} /> : null}
        </div>
      </div>
      {presence === 'away' ? (
        <div className="flow flow--xs">
          <Paragraph>
            {t('contact.away', { name: firstName(name) })}{' '}
            {standIn ? t('contact.standIn', { standIn: standIn.name }) : null}
          </Paragraph>
          {standIn?.phone ? <PhoneLink phone={standIn.phone} /> : null}
        </div>
      ) : null}
    </section>
  );
}
