import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import type { IconName } from '@/components/ui/icon';
import { State } from '@/components/ui/state';
import type { MyAnswer, MyAnswers } from '@/lib/queries/my-case/my-answers';
import type { MyPart } from '@/lib/queries/my-case/part-moments';
import type { ExpectedWaits } from '@/lib/queries/shared/expected-wait';
import type { PartStatus } from '@/lib/rules/part-status';
import { useDates } from './use-dates';

const signs: Record<PartStatus, { kind: 'done' | 'now' | 'wait'; icon?: IconName }> = {
  new: { kind: 'wait' },
  in_progress: { kind: 'now' },
  answered: { kind: 'done' },
  closed: { kind: 'done' },
  withdrawn: { kind: 'wait', icon: 'back' },
};

const isOpen = (status: PartStatus) => status === 'new' || status === 'in_progress';

type Props = {
  parts: readonly MyPart[];
  /** days within which there mostly is an answer, by domain */
  waits: ExpectedWaits;
  /** by when the law gives an answer, by domain */
  answers: MyAnswers;
};

/** How each part of the request stands, in words with a date. */
export function PartList({ parts, waits, answers }: Props) {
  const t = useTranslations('mine.parts');
  const name = useTranslations('domains.domain');
  const wait = useTranslations('common.wait');
  const dates = useDates();
  if (parts.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="delen">
      <Heading level={2} id="delen">
        {t('title')}
      </Heading>
      <ul className="plein-lines">
        {parts.map((part) => (
          <li key={part.domain} className="flow flow--2xs">
            <p className="plein-person__name">{name(`${part.domain}.name` as 'wmo.name')}</p>
            <State {...signs[part.status]}>
              {part.since ? t(part.status, { date: dates.day(part.since) }) : t('busy')}
            </State>
            <AnswerBy answer={answers.get(part.domain)} />
            {isOpen(part.status) && waits.has(part.domain) ? (
              <p className="small">{wait('answer', { days: waits.get(part.domain)! })}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The day of the law in one sentence; and while that day waits for something, what for. */
function AnswerBy({ answer }: { answer: MyAnswer | undefined }) {
  const t = useTranslations('mine.parts');
  const dates = useDates();
  if (!answer) return null;
  const said = `by.${answer.rule.replace('.', '_')}`;
  const day = dates.day(answer.by);
  return (
    <p>
      {t((t.has(said as never) ? said : 'by.other') as 'by.other', { day })}
      {answer.waitsFor ? ` ${t(`waits.${answer.waitsFor as 'wait_agreed'}`)}` : null}
    </p>
  );
}
