import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { SentLine } from '@/lib/queries/outbox/sent';

/** What we sent to somebody, how and when; of a letter the text. */
export function MySent({ lines }: { lines: readonly SentLine[] }) {
  const t = useTranslations('outbox');
  const dates = useDates();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-list">
      {lines.map(({ id, what, channel, state, at, orderedAt, hasText }) => {
        const moment = at ?? orderedAt;
        const when = { day: dates.full(moment), moment: dates.moment(moment) };
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

/** The way to what we sent. */
export function WayToSent({ requestId }: { requestId: string }) {
  const t = useTranslations('outbox');
  return (
    <Link href={paths.mine.sent(requestId)} target>
      {t('link')}
    </Link>
  );
}
