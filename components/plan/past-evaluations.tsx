import { useDates } from '@/components/my-case/use-dates';
import { Heading } from '@/components/ui/heading';
import type { PastEvaluation } from '@/lib/queries/plan/evaluation';
import { EvaluationLines } from './evaluation-lines';
import { usePlanWords, type PlanVoice } from './use-plan-words';

type Props = { voice: PlanVoice; past: readonly PastEvaluation[] };

/** What was looked back on before: the answers first, then what became of each goal. */
export function PastEvaluations({ voice, past }: Props) {
  const t = usePlanWords(voice);
  const dates = useDates();
  if (past.length === 0) return null;
  return (
    <section className="flow flow--md plein-group" aria-labelledby="eerder">
      <Heading level={2} id="eerder">
        {t('howIsIt.past.title')}
      </Heading>
      {past.map(({ id, closedAt, closedBy, goals, answers }) => (
        <div key={id} className="flow flow--sm">
          <Heading level={3}>
            {t('howIsIt.past.when', { date: dates.day(closedAt), name: closedBy })}
          </Heading>
          {answers.length > 0 ? <EvaluationLines voice={voice} lines={answers} /> : null}
          <ul className="plein-lines">
            {goals.map(({ words, state }) => (
              <li key={words} dir="auto">
                {t(`howIsIt.past.${state}`, { words })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
