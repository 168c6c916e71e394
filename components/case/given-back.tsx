import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { GivenBack as Summary } from '@/lib/queries/case/while-away';
import type { AwayLine } from '@/lib/rules/while-away';
import { useDates } from './dates';
import { StandIns } from './stand-ins';

type Props = { summary: Summary; caseId: string };

/** What happened while the contact person was away: what came in, what was done, and what was agreed. */
export function GivenBack({ summary, caseId }: Props) {
  const t = useTranslations('work.away');
  const dates = useDates();
  const { days, standIns, came, done, messages, agreed, notes } = summary;
  const words = { from: dates.short(days.from), until: dates.short(days.until) };
  return (
    <Alert title={t('title', words)}>
      <StandIns names={standIns} />
      <ul className="plein-list">
        {messages.came + messages.answered > 0 ? <li>{t('messages', messages)}</li> : null}
        {[...came, ...done].map((line) => (
          <Line key={`${line.kind} ${line.actorName} ${line.lastAt.getTime()}`} line={line} />
        ))}
        {agreed.map(({ what, dueOn }, index) => (
          <li key={`${dueOn} ${index}`} dir="auto">
            {t('agreed', { what, day: dates.short(dueOn) })}
          </li>
        ))}
        {notes > 0 ? (
          <li>
            <Link href={paths.work.action(caseId, 'notities')}>{t('notes', { count: notes })}</Link>
          </li>
        ) : null}
      </ul>
    </Alert>
  );
}

function Line({ line: { kind, actorName, times, lastAt } }: { line: AwayLine }) {
  const t = useTranslations('work.timeline');
  const own = useTranslations('work.away');
  const dates = useDates();
  const what = t.has(kind as never) ? t(kind as 'other') : t('other');
  return <li>{own('line', { what, name: actorName, day: dates.short(lastAt), times })}</li>;
}

/** Whoever stands in leaves what the contact person has to know as a note, which this one finds. */
export function ForWhoIsAway({ name, caseId }: { name: string; caseId: string }) {
  const t = useTranslations('work.away');
  return (
    <p>
      {t('forAway', { name })}{' '}
      <Link href={paths.work.action(caseId, 'notities')} target>
        {t('writeNote')}
      </Link>
    </p>
  );
}
