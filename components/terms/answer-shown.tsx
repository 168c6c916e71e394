import { useFormatter, useTranslations } from 'next-intl';
import { useLongDate } from '@/components/help-request/use-long-date';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { Answered, WhenAnswered } from '@/lib/queries/terms/when-answered';
import type { Term } from '@/lib/rules/terms/types';
import { stepWords } from './step-words';

/** Which sentence names the day, when it is still to come and when it has passed. */
function titleOf({ term, late, isPast }: Answered) {
  if (term.kind === 'earliest') return 'earliest';
  if (late === null) return isPast ? 'pastObject' : 'object';
  if (late === 'talk') return isPast ? 'pastTalk' : 'talk';
  if (late === 'advance') return isPast ? 'pastAdvance' : 'advance';
  if (late === 'research') return isPast ? 'pastResearch' : 'research';
  return isPast ? 'pastDeadline' : 'deadline';
}

/** What else is good to know about this day. */
function notesOf({ topic, term, late, isPast, mayWait }: Answered) {
  if (term.kind === 'earliest') return ['earliest'] as const;
  if (late === null) return ['object'] as const;
  return [
    isPast ? ('sorry' as const) : ('deadline' as const),
    ...(mayWait && !isPast ? (['waiting'] as const) : []),
    ...(late === 'advance' ? (['repeats'] as const) : []),
    ...(topic === 'bezwaar' ? (['committee'] as const) : []),
  ];
}

type Props = { answered: Answered } & Pick<WhenAnswered, 'promise'>;

/** The day, what a resident hears before it, and how the day is found. */
export function AnswerShown({ answered, promise }: Props) {
  const t = useTranslations('terms');
  const longDate = useLongDate();
  const title = t(`answer.${titleOf(answered)}`, { day: longDate(answered.term.end, true) });
  return (
    <section className="flow" aria-label={title}>
      <Alert kind={answered.isPast ? 'warning' : 'info'} title={title} live>
        {notesOf(answered).map((note) => (
          <Paragraph key={note}>{t(`notes.${note}`)}</Paragraph>
        ))}
      </Alert>
      {answered.isPast ? null : <Sooner promise={promise} />}
      <How terms={[answered.before, answered.term].filter((term) => term !== null)} />
    </section>
  );
}

/** A promise of contact is kept long before the law asks for an answer. */
function Sooner({ promise }: Pick<WhenAnswered, 'promise'>) {
  const t = useTranslations('terms');
  const { workingDays: days, urgentWorkingDays: urgent } = promise;
  return (
    <div className="flow flow--xs plein-group">
      <Heading level={2}>{t('soonerTitle')}</Heading>
      <Paragraph>{t('sooner', { days, urgent })}</Paragraph>
      <Paragraph>
        <Link href={paths.mine.home}>{t('soonerMine')}</Link>
      </Paragraph>
    </div>
  );
}

/** How the day is found, for a person; and in the words of the law for who wants them. */
function How({ terms }: { terms: readonly Term[] }) {
  const t = useTranslations('terms');
  const format = useFormatter();
  const longDate = useLongDate();
  const written = {
    day: (on: string) => longDate(on, true),
    list: (items: readonly string[]) => format.list(items),
  };
  const steps = terms.flatMap(({ explanation }) =>
    explanation.map((step) => stepWords(step, t, written)),
  );
  return (
    <div className="flow flow--xs plein-group">
      <Heading level={2}>{t('howTitle')}</Heading>
      <ol className="plein-lines">
        {steps.map(({ plain }, index) => (
          <li key={index}>{plain}</li>
        ))}
      </ol>
      <details className="plein-more">
        <summary>{t('legalTitle')}</summary>
        <ol className="plein-lines">
          {steps.map(({ legal }, index) => (
            <li key={index}>{legal}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
