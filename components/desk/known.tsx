import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Person } from '@/components/ui/person-disc';
import { Paragraph } from '@/components/ui/paragraph';
import { spokenPhone } from '@/components/ui/spoken-phone';
import { State } from '@/components/ui/state';
import type { ContactIn } from '@/lib/queries/desk/contact-in';
import type { LookResult } from '@/lib/queries/desk/walk-in-page';
import { firstNameOf } from './contact-words';

type Props = { look: LookResult; openUntil: string | null; asksAddress: boolean };

/**
 * What a look-up says, to be read by two: that there is a contact person, or that none is seen here. The second is also
 * what is said of a household that must not be found, so it may not claim that nobody is known.
 */
export function Known({ look, ...props }: Props) {
  const t = useTranslations('desk.unknown');
  if (look.contact) return <KnownContact contact={look.contact} {...props} />;
  return (
    <Result title={t('title')}>
      <Paragraph>{t('text')}</Paragraph>
    </Result>
  );
}

function Result({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="plein-known" role="status" aria-labelledby="bekend">
      <h2 className="nl-heading nl-heading--level-3" id="bekend" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

type ContactProps = Omit<Props, 'look'> & { contact: ContactIn };

function KnownContact({ contact, openUntil, asksAddress }: ContactProps) {
  const t = useTranslations('desk.known');
  const name = firstNameOf(contact.name);
  const caller = contact.standIn ?? contact;
  return (
    <Result title={t('title')}>
      <Person name={contact.name} role={usePresence(contact, openUntil)} size="lg" />
      {contact.standIn ? (
        <Person name={contact.standIn.name} role={t('standIn', { name })} />
      ) : null}
      {caller.phone ? (
        <Button variant="secondary" icon="phone" href={`tel:${caller.phone}`}>
          {t('call', { name: firstNameOf(caller.name), phone: spokenPhone(caller.phone) })}
        </Button>
      ) : null}
      {asksAddress ? <Paragraph>{t('address')}</Paragraph> : null}
      <State kind="wait" icon="lock">
        {t('private', { name })}
      </State>
    </Result>
  );
}

function usePresence({ presence }: ContactIn, openUntil: string | null): string {
  const t = useTranslations('desk.known');
  const format = useFormatter();
  if (presence.kind === 'in') return openUntil ? t('inUntil', { until: openUntil }) : t('in');
  if (presence.backOn === null) return t('notSoon');
  const date = format.dateTime(new Date(`${presence.backOn}T12:00:00Z`), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return presence.kind === 'away' ? t('away', { date }) : t('dayOff', { date });
}
