import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { AskLine } from '@/lib/queries/ask/asks';

type Props = { requestId: string; asks: readonly AskLine[] };

const signs = { waiting: 'now', over: 'now', answered: 'done', closed: 'done' } as const;

/** What we ask the reader, each with its day and the way to answer. */
export function MyAsks({ requestId, asks }: Props) {
  const t = useTranslations('ask');
  const dates = useDates();
  if (asks.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="gevraagd">
      <Heading level={2} id="gevraagd">
        {t('list.title')}
      </Heading>
      <ul className="plein-lines">
        {asks.map((ask) => (
          <li key={ask.id}>
            <span className="plein-person__name whitespace-pre-line" dir="auto">
              {ask.what}
            </span>
            <State kind={signs[ask.state]}>
              {t(`state.${ask.state}`, { date: dates.day(ask.dueOn) })}
            </State>
            <Link href={paths.mine.ask(requestId, ask.id)} target>
              {ask.state === 'waiting' || ask.state === 'over' ? t('list.answer') : t('list.see')}
              <VisuallyHidden>: {ask.what}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
