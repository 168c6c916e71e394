import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { Button } from '@/components/ui/button';
import { DateSquare } from '@/components/ui/date-square';
import { Heading } from '@/components/ui/heading';
import { paths } from '@/lib/paths';
import type { MyRequest } from '@/lib/queries/my-case/my-request';
import { useDates } from './use-dates';

type Props = { request: MyRequest; phone: string };

/** What happens next, and before when: the one thing that must be seen. */
export function NextStep({ request, phone }: Props) {
  const { next } = request;
  if (next.kind === 'contact') return <Contact request={request} by={next.by} />;
  if (next.kind === 'late') return <Late request={request} by={next.by} phone={phone} />;
  if (next.kind === 'working') return <Working request={request} since={next.since} />;
  if (next.kind === 'withdrawn') return <Withdrawn request={request} on={next.on} />;
  return <Ended />;
}

/** Who acts now: during an absence the one who stands in. */
function actorOf({ contactPerson }: MyRequest): string {
  const { presence, standIn, name } = contactPerson;
  return firstName(presence === 'away' && standIn ? standIn.name : name);
}

function Contact({ request, by }: { request: MyRequest; by: string }) {
  const t = useTranslations('mine.next');
  const dates = useDates();
  const name = actorOf(request);
  const [way, ...others] = request.answers.bereiken.ways;
  const isOneWay = way !== undefined && others.length === 0;
  return (
    <Box day={by} title={isOneWay ? t(`ways.${way}`, { name }) : t('contact', { name })}>
      <p>{t('by', { date: dates.day(by) })}</p>
      <p>{t('promise')}</p>
      <p>{t('noHurry')}</p>
    </Box>
  );
}

function Late({ request, by, phone }: Props & { by: string }) {
  const t = useTranslations('mine.next');
  const dates = useDates();
  const values = { name: actorOf(request), date: dates.day(by), phone };
  return (
    <Box title={t('late.title')}>
      <p>{t('late.text', values)}</p>
    </Box>
  );
}

function Working({ request, since }: { request: MyRequest; since: string | null }) {
  const t = useTranslations('mine.next.working');
  const dates = useDates();
  const name = actorOf(request);
  return (
    <Box title={t('title', { name })}>
      {since ? <p>{t('since', { name, date: dates.day(since) })}</p> : null}
      <p>{t('text')}</p>
    </Box>
  );
}

function Ended() {
  const t = useTranslations('mine.next.ended');
  return (
    <Box title={t('title')}>
      <p>{t('text')}</p>
    </Box>
  );
}

function Withdrawn({ request, on }: { request: MyRequest; on: string }) {
  const t = useTranslations('mine.next.withdrawn');
  const dates = useDates();
  const name = firstName(request.contactPerson.name);
  return (
    <Box title={t('title')}>
      <p>{t('text', { date: dates.day(on), name })}</p>
      <p>
        <Button href={paths.help.start} variant="secondary">
          {t('again')}
        </Button>
      </p>
    </Box>
  );
}

type BoxProps = { title: string; day?: string; children: ReactNode };

function Box({ title, day, children }: BoxProps) {
  const t = useTranslations('mine.next');
  const dates = useDates();
  return (
    <section className="flow flow--sm" aria-labelledby="volgende-stap">
      <Heading level={2} id="volgende-stap">
        {t('title')}
      </Heading>
      <div className="plein-next">
        {day ? <DateSquare {...dates.square(day)} /> : null}
        <div className="flow flow--xs">
          <Heading level={3}>{title}</Heading>
          {children}
        </div>
      </div>
    </section>
  );
}
