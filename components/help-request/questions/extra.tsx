import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { questionsForAreas, type DomainQuestion } from '@/lib/domains';
import { tickedAreas } from '@/lib/schemas/page-order';
import type { TypedRow } from '@/lib/schemas/typed-answers';
import type { FieldsProps, ReadAnswer } from '../question';
import { Quote } from '../quote';
import { textOf } from '../typed';

/** The registry grows without this file: the keys of its texts are only known when it runs. */
type Say = (key: string) => string;

const useQuestionTexts = () => useTranslations('domains.question') as unknown as Say;
const useAnswerTexts = () => useTranslations('domains.answer') as unknown as Say;

function useChoices(): (question: DomainQuestion) => { value: string; label: string }[] {
  const t = useQuestionTexts();
  const answer = useAnswerTexts();
  return (question) => {
    if (question.kind === 'text') return [];
    if (question.kind === 'yes-no')
      return ['yes', 'no'].map((value) => ({ value, label: answer(value) }));
    return question.choices.map((value) => ({
      value,
      label: t(`${question.key}.choices.${value}`),
    }));
  };
}

/** The questions that the domains add for the ticked parts of life. */
export function ExtraFields({ typed, all, errors }: FieldsProps) {
  const t = useQuestionTexts();
  const skip = useTranslations('request.meer')('skip');
  const choicesFor = useChoices();
  const answers = (typed.extra ?? {}) as TypedRow;
  const isAnswered = all.meer !== undefined;
  return questionsForAreas(tickedAreas(all)).map((question) => {
    const field = {
      name: `extra.${question.key}`,
      label: t(`${question.key}.label`),
      description: t(`${question.key}.why`),
      error: errors.get(`extra.${question.key}`),
      defaultValue: textOf(answers, question.key),
    };
    return question.kind === 'text' ? (
      <TextArea key={question.key} {...field} rows={4} spellCheck />
    ) : (
      <RadioGroup
        key={question.key}
        {...field}
        // A radio cannot be taken back, so skipping is a choice of its own.
        options={[...choicesFor(question), { value: '', label: skip }]}
        defaultValue={isAnswered ? field.defaultValue : undefined}
      />
    );
  });
}

/** What the contact person reads of the questions that were shown. */
export function useExtraReading(
  extra: Readonly<Record<string, string>>,
  areas: readonly string[],
): ReadAnswer[] {
  const t = useQuestionTexts();
  const about = useTranslations('request.meer')('about');
  const choicesFor = useChoices();
  return questionsForAreas(areas).map((question) => {
    const said = extra[question.key];
    const chosen = choicesFor(question).find((choice) => choice.value === said)?.label;
    return {
      page: 'meer',
      field: `extra.${question.key}`,
      question: t(`${question.key}.label`),
      about,
      answer: said ? (chosen ?? <Quote>{said}</Quote>) : null,
    };
  });
}
