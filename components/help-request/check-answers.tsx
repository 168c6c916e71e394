import { useTranslations } from 'next-intl';
import { AnswerList } from '@/components/ui/answer-list';
import { FieldError } from '@/components/ui/form-field';
import { Heading } from '@/components/ui/heading';
import { paths } from '@/lib/paths';
import type { CheckPage } from '@/lib/queries/draft/check-page';
import type { PageError } from '@/lib/schemas/page-errors';
import type { ReadAnswer } from './question';
import { useErrorText } from './use-error-texts';
import { useReadings } from './use-readings';

const groups = ['story', 'wishes', 'you', 'talk'] as const;

/** The error of an answer, whichever of its fields it stands at. */
function errorOf(reading: ReadAnswer, errors: readonly PageError[]): PageError | undefined {
  const covers = reading.covers ?? [reading.field];
  return errors.find(
    ({ page, path }) =>
      page === reading.page &&
      covers.some((field) => path === field || path.startsWith(`${field}.`)),
  );
}

/** Where an answer is changed, at its own field; with its error when there is one. */
function changeHref({ page, field }: ReadAnswer, error?: PageError): string {
  const step = paths.help.step(page, true);
  return error ? `${step}&controle=1#${error.path}` : `${step}#${field}`;
}

/** Everything that the contact person will read, each with its own way to change it. */
export function CheckAnswers({ answers, errors, areFactsHidden }: CheckPage) {
  const t = useTranslations('request.check');
  const hidden = useTranslations('request.wie-bent-u')('hidden');
  const say = useErrorText();
  const readings = useReadings(answers);
  const shown = (reading: ReadAnswer) => {
    const error = errorOf(reading, errors);
    if (error) return <FieldError id={`${error.page}-${error.path}`} text={say(error)} />;
    if (reading.answer === null) return t('skipped');
    return areFactsHidden && reading.page === 'wie-bent-u' ? hidden : reading.answer;
  };
  const list = (some: readonly ReadAnswer[]) => (
    <AnswerList
      answers={some.map((reading) => ({
        question: reading.question,
        answer: shown(reading),
        change: {
          href: changeHref(reading, errorOf(reading, errors)),
          text: t('change'),
          about: reading.about,
        },
      }))}
    />
  );
  // What cannot wait stays in sight, also when it was skipped.
  const isSkipped = (reading: ReadAnswer) =>
    reading.answer === null && reading.page !== 'dringend' && !errorOf(reading, errors);
  return groups.map((group) => {
    const skipped = readings[group].filter(isSkipped);
    const said = readings[group].filter((reading) => !isSkipped(reading));
    return (
      <section className="flow flow--sm plein-group" key={group}>
        <Heading level={2}>{t(group)}</Heading>
        {said.length > 0 ? list(said) : null}
        {skipped.length > 0 ? (
          <details>
            <summary>{t('skippedCount', { count: skipped.length })}</summary>
            {list(skipped)}
          </details>
        ) : null}
      </section>
    );
  });
}
