import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { UnfinishedWalkIn } from '@/lib/queries/desk/my-day';
import { shownTime } from './contact-words';

/** Conversations that were set aside: to go on with, or to throw away. */
export function UnfinishedList({ visits }: { visits: readonly UnfinishedWalkIn[] }) {
  const t = useTranslations('desk.today');
  return (
    <Section id="nog-niet-klaar" title={t('unfinished')}>
      {visits.length === 0 ? <Paragraph>{t('allFinished')}</Paragraph> : null}
      <ul className="plein-lines">
        {visits.map((visit) => (
          <Visit key={visit.id} visit={visit} />
        ))}
      </ul>
    </Section>
  );
}

function Visit({ visit }: { visit: UnfinishedWalkIn }) {
  const t = useTranslations('desk.today');
  const format = useFormatter();
  const name = visit.name || t('noName');
  const when = shownTime(
    format.dateTime(visit.at, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
    }),
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div>
        <b>{name}</b>
        <Paragraph look="small">{visit.isOnScreen ? `${when}, ${t('onScreen')}` : when}</Paragraph>
      </div>
      <Actions>
        <VisitForm id={visit.id} action={paths.desk.takeUp}>
          <Button variant="secondary">
            <span aria-hidden="true">{t('takeUp')}</span>
            <VisuallyHidden>{t('takeUpWith', { name })}</VisuallyHidden>
          </Button>
        </VisitForm>
        <VisitForm id={visit.id} action={paths.desk.throwAway}>
          <Button variant="subtle">
            <span aria-hidden="true">{t('throwAway')}</span>
            <VisuallyHidden>{t('throwAwayOf', { name })}</VisuallyHidden>
          </Button>
        </VisitForm>
      </Actions>
    </li>
  );
}

type FormProps = { id: string; action: string; children: ReactNode };

function VisitForm({ id, action, children }: FormProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="walkIn" value={id} />
      {children}
    </form>
  );
}
