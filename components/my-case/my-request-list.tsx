import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { MyRequestLine } from '@/lib/queries/my-case/my-requests';
import { useDates } from './use-dates';

const previewLength = 140;

const preview = (story: string) =>
  [...story].length > previewLength ? `${[...story].slice(0, previewLength).join('')}…` : story;

/** Everything somebody asked, newest first. */
export function MyRequestList({ requests }: { requests: readonly MyRequestLine[] }) {
  const t = useTranslations('mine.home');
  const visits = useTranslations('visit');
  return (
    <>
      <Heading level={1}>{t('list.title')}</Heading>
      <Link href={paths.mine.visits} icon="calendar">
        {visits('all')}
      </Link>
      <ul className="plein-lines">
        {requests.map((request) => (
          <Line key={request.id} request={request} />
        ))}
      </ul>
      <div className="plein-actions">
        <Button href={paths.help.start} variant="secondary">
          {t('again')}
        </Button>
      </div>
    </>
  );
}

function Line({ request }: { request: MyRequestLine }) {
  const t = useTranslations('mine.home.list');
  const dates = useDates();
  const date = dates.day(request.submittedAt);
  const { story, isWithdrawn, contactPerson } = request;
  return (
    <li className="flow flow--xs">
      <Heading level={2} look={4}>
        {t('sent', { date })}
      </Heading>
      {story ? <p dir="auto">{preview(story)}</p> : <p>{t('noStory')}</p>}
      <p className="small">{isWithdrawn ? t('withdrawn') : t('helps', { name: contactPerson })}</p>
      <Link href={paths.mine.request(request.id)} target>
        {t('open')}
        <VisuallyHidden> {t('about', { date })}</VisuallyHidden>
      </Link>
    </li>
  );
}

/** For who signed in and asked nothing yet. */
export function NothingAsked() {
  const t = useTranslations('mine.home.none');
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{t('text')}</Paragraph>
      <div className="plein-actions">
        <Button href={paths.help.start}>{t('button')}</Button>
      </div>
    </div>
  );
}
