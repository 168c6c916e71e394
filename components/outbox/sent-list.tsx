import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Paragraph } from '@/components/ui/paragraph';
import type { SentLine } from '@/lib/queries/outbox/sent';

/** What went out about a case, how and when. */
export function SentList({ lines }: { lines: readonly SentLine[] }) {
  const t = useTranslations('outboxWork');
  const dates = useDates();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-list">
      {lines.map(({ id, what, channel, state, at, orderedAt }) => {
        const moment = at ?? orderedAt;
        const when = { day: dates.full(moment), moment: dates.moment(moment) };
        return (
          <li key={id}>
            {t('line', {
              what: t(`what.${what}`),
              channel: t(`channel.${channel}`),
              state: t(`state.${state}`, when),
            })}
          </li>
        );
      })}
    </ul>
  );
}
