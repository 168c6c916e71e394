import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import type { TimelineLine } from '@/lib/queries/shared/case/history';
import { useDates } from './dates';

/** What happened, latest first, with the words of whoever wrote them. */
export function Timeline({ lines }: { lines: readonly TimelineLine[] }) {
  const t = useTranslations('work.case.timeline');
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="flow flow--sm">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: TimelineLine }) {
  const t = useTranslations('work.timeline');
  const own = useTranslations('work.case.timeline');
  const dates = useDates();
  const what = t.has(line.kind as never) ? t(line.kind as 'other') : t('other');
  return (
    <li className="plein-message">
      <PersonDisc name={line.actorName} size="sm" />
      <div className="plein-message__body">
        <p className="plein-message__meta">
          {line.actorName}, {dates.moment(line.at)}
        </p>
        <p>
          <b>{what}</b>
        </p>
        {line.text ? (
          <p className="whitespace-pre-line" dir="auto">
            {line.text}
          </p>
        ) : null}
        {line.text && line.isForResident ? <p className="small">{own('forResident')}</p> : null}
      </div>
    </li>
  );
}
