import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import type { LogLine } from '@/lib/queries/my-case/my-log';
import { purposeOf } from './purpose';
import { useDates } from './use-dates';
import { useFunction } from './use-function';

/** Who looked, when and what for; who tried and saw nothing stands in it as well. */
export function LogList({ lines }: { lines: readonly LogLine[] }) {
  const t = useTranslations('mine.log');
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

/** Starts with a capital and ends with a full stop. */
const sentence = (words: string) =>
  `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

function Line({ line }: { line: LogLine }) {
  const t = useTranslations('mine.log');
  const dates = useDates();
  const { who, at, times } = line;
  const name = 'name' in who ? who.name : t(who.kind);
  const inWords = useFunction();
  const does = who.kind === 'staff' ? inWords(who.functionTitle) : '';
  const title = [name, who.kind === 'participant' ? t('outside') : does].filter(Boolean).join(', ');
  const when = t('when', { date: dates.day(at), time: dates.time(at) });
  return (
    <li className="plein-person">
      <PersonDisc name={name} size="sm" />
      <div>
        <span className="plein-person__name">{title}</span>
        <span className="plein-person__role">
          {sentence(times > 1 ? `${when}, ${t('times', { count: times })}` : when)}{' '}
          <What line={line} />
        </span>
      </div>
    </li>
  );
}

/** What for: in the words of the one who looked, else what was done. */
function What({ line }: { line: LogLine }) {
  const t = useTranslations('mine.log');
  // A wrong code is no look that was refused: nothing was asked for yet.
  if (line.isRefused && line.event !== 'session.refused') return t('refused');
  const purpose = line.reason === null ? null : purposeOf(line.reason);
  if (purpose) return t(`purposes.${purpose}`);
  if (line.reason) return sentence(line.reason);
  const key = `events.${line.event}` as 'events.case.viewed';
  return t.has(key) ? t(key) : t('other');
}
