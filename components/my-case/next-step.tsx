import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { Button } from '@/components/ui/button';
import { Extra } from '@/components/ui/extra';
import { paths } from '@/lib/paths';
import type { MyRequest } from '@/lib/queries/my-case/my-request';
import { Late } from './late';
import { NextBox } from './next-box';
import { UpcomingBox } from './upcoming';
import { useDates } from './use-dates';

type Props = { request: MyRequest; phone: string };

/** What happens next, and before when: the one thing that must be seen. */
export function NextStep({ request, phone }: Props) {
  const { next } = request;
  if (next.kind === 'contact') return <Contact request={request} by={next.by} />;
  if (next.kind === 'late') return <Late request={request} by={next.by} phone={phone} />;
  if (next.kind === 'working') return <Working request={request} since={next.since} />;
  if (next.kind === 'withdrawn') return <Withdrawn request={request} on={next.on} />;
  return next.kind === 'partsDone' ? <PartsDone request={request} /> : <Ended />;
}

function useWhoContacts({ contactBy, answers }: MyRequest): string {
  const t = useTranslations('mine.next');
  if (contactBy === null) return t('contactUs');
  const name = firstName(contactBy);
  const [way, ...others] = answers.bereiken.ways;
  const isOneWay = way !== undefined && others.length === 0;
  return isOneWay ? t(`ways.${way}`, { name }) : t('contact', { name });
}

function Contact({ request, by }: { request: MyRequest; by: string }) {
  const t = useTranslations('mine.next');
  const dates = useDates();
  return (
    <NextBox day={by} title={useWhoContacts(request)}>
      <p>{t('by', { date: dates.day(by) })}</p>
      <p>{t('promise')}</p>
      <Extra>
        <p>{t('noHurry')}</p>
      </Extra>
    </NextBox>
  );
}

function Working({ request, since }: { request: MyRequest; since: string | null }) {
  const t = useTranslations('mine.next.working');
  const dates = useDates();
  const name = firstName(request.contactPerson.name);
  if (request.upcoming) return <UpcomingBox upcoming={request.upcoming} />;
  return (
    <NextBox title={t('title', { name })}>
      {since ? <p>{t('since', { name, date: dates.day(since) })}</p> : null}
      <p>{t('none')}</p>
      <p>{t('ask', { name })}</p>
    </NextBox>
  );
}

function PartsDone({ request }: { request: MyRequest }) {
  const t = useTranslations('mine.next.partsDone');
  if (request.upcoming) return <UpcomingBox upcoming={request.upcoming} />;
  return (
    <NextBox title={t('title')}>
      <p>{t('text', { name: firstName(request.contactPerson.name) })}</p>
    </NextBox>
  );
}

function Ended() {
  const t = useTranslations('mine.next.ended');
  return (
    <NextBox title={t('title')}>
      <p>{t('text')}</p>
    </NextBox>
  );
}

function Withdrawn({ request, on }: { request: MyRequest; on: string }) {
  const t = useTranslations('mine.next.withdrawn');
  const dates = useDates();
  const name = firstName(request.contactPerson.name);
  return (
    <NextBox title={t('title')}>
      <p>{t('text', { date: dates.day(on), name })}</p>
      <p>
        <Button href={paths.help.start} variant="secondary">
          {t('again')}
        </Button>
      </p>
    </NextBox>
  );
}
