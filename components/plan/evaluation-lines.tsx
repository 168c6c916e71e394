import { useDates } from '@/components/my-case/use-dates';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import type { EvaluationLine } from '@/lib/queries/plan/evaluation';
import { usePlanWords, type PlanVoice } from './use-plan-words';

type Props = { voice: PlanVoice; lines: readonly EvaluationLine[] };

/** What was answered, residents first, as the query has it. */
export function EvaluationLines({ voice, lines }: Props) {
  const t = usePlanWords(voice);
  if (lines.length === 0) return <Paragraph>{t('howIsIt.none')}</Paragraph>;
  return (
    <ul className="flow flow--sm">
      {lines.map((line) => (
        <Line key={line.id} {...{ voice, line }} />
      ))}
    </ul>
  );
}

function Line({ voice, line }: { voice: PlanVoice; line: EvaluationLine }) {
  const t = usePlanWords(voice);
  const dates = useDates();
  const { name, how, words, at, isOwn, notedBy } = line;
  return (
    <li className={isOwn ? 'plein-message plein-message--self' : 'plein-message'}>
      <PersonDisc name={isOwn ? t('you') : name} self={isOwn} />
      <div className="plein-message__body">
        <p className="plein-message__meta">{t('howIsIt.at', { date: dates.day(at) })}</p>
        <p>
          <b>{isOwn ? t(`howIsIt.saidSelf.${how}`) : t(`howIsIt.said.${how}`, { name })}</b>
        </p>
        {words ? (
          <p className="whitespace-pre-line" dir="auto">
            {words}
          </p>
        ) : null}
        {notedBy ? <p className="small">{t('howIsIt.noted', { name: notedBy })}</p> : null}
      </div>
    </li>
  );
}
