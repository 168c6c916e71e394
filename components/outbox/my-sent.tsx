import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { useMoment } from '@/components/my-case/use-moment';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { SentLine, SentPage } from '@/lib/queries/outbox/sent';

/** The way back, and what the page of what we sent is about. */
export function SentHead({ back }: { back: { href: string; text: string } }) {
  const t = useTranslations('outbox');
  return (
    <div className="flow flow--md">
      <BackLink href={back.href}>{back.text}</BackLink>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{t('lead')}</Paragraph>
    </div>
  );
}

type Props = { page: SentPage; here: string; isFirst: boolean };

/** What we sent to somebody, page after page. */
export function MySent({ page: { lines, next }, here, isFirst }: Props) {
  const t = useTranslations('outbox');
  const common = useTranslations('common');
  return (
    <>
      <SentLines lines={lines} />
      <Pagination
        label={common('pages')}
        previous={isFirst ? undefined : { href: here, text: t('newest') }}
        next={next ? { href: `${here}?na=${next}`, text: t('more') } : undefined}
      />
    </>
  );
}

/** How and when each went; of a letter the text. */
function SentLines({ lines }: { lines: readonly SentLine[] }) {
  const t = useTranslations('outbox');
  const dates = useDates();
  const momentOf = useMoment();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-list">
      {lines.map(({ id, what, channel, state, at, orderedAt, hasText }) => {
        const moment = at ?? orderedAt;
        const when = { day: dates.day(moment), moment: momentOf(moment) };
        const words = { what: t(`what.${what}`), state: t(`state.${state}`, when) };
        return (
          <li key={id}>
            <span>
              {channel === 'person'
                ? t('person', words)
                : t('line', { ...words, channel: t(`channel.${channel}`) })}{' '}
              {hasText ? <Link href={paths.mine.letter(id)}>{t('read')}</Link> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The way to what we sent: about a request, or to who asked nothing. */
export function WayToSent({ requestId }: { requestId?: string }) {
  const t = useTranslations('outbox');
  return (
    <Link href={requestId ? paths.mine.sent(requestId) : paths.mine.sentToMe} target>
      {t('link')}
    </Link>
  );
}
