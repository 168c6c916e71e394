import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { DefinitionList } from '@/components/ui/definition-list';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import type { DeviationLine } from '@/lib/queries/deviation/case-deviations';

/** Everything that is done here otherwise than the rule says, latest first, with what was weighed and the answer. */
export function DeviationList({ lines }: { lines: readonly DeviationLine[] }) {
  const t = useTranslations('deviationWork.list');
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="flow flow--lg">
      {lines.map((line) => (
        <li key={line.id} className="flow flow--xs">
          <Deviation line={line} />
        </li>
      ))}
    </ol>
  );
}

const steps = ['effect', 'values', 'rule', 'instead', 'sideEffects', 'legalForm'] as const;

function Deviation({ line }: { line: DeviationLine }) {
  const t = useTranslations('deviationWork.list');
  const dates = useDates();
  const said = steps.filter((step) => line[step] !== '');
  return (
    <>
      <p className="plein-message__meta">
        {t('meta', { name: line.by, moment: dates.moment(line.at) })}
      </p>
      <DefinitionList
        items={said.map((step) => ({
          term: t(step),
          value: <span className="whitespace-pre-line">{line[step]}</span>,
        }))}
      />
      {line.obstacle ? <Obstacle obstacle={line.obstacle} /> : null}
    </>
  );
}

function Obstacle({ obstacle }: { obstacle: NonNullable<DeviationLine['obstacle']> }) {
  const t = useTranslations('deviationWork.list');
  const dates = useDates();
  const { words, answer } = obstacle;
  return (
    <div className="flow flow--2xs">
      <Heading level={3} look={4}>
        {t('obstacle')}
      </Heading>
      <p className="whitespace-pre-line" dir="auto">
        {words}
      </p>
      {answer ? (
        <>
          <State kind="done">
            {t('answer', { name: answer.by, moment: dates.moment(answer.at) })}
          </State>
          <p className="whitespace-pre-line" dir="auto">
            {answer.words}
          </p>
        </>
      ) : (
        <State kind="wait">{t('waits')}</State>
      )}
    </div>
  );
}
