import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { useDomainName } from '@/components/case/parts-table';
import { Alert } from '@/components/ui/alert';
import { DefinitionList } from '@/components/ui/definition-list';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { AskedQuestion } from '@/lib/queries/consult/my-consultations';

type Props = { question: AskedQuestion; kept: Kept };

/** The question of a colleague and nothing of the household, with room for an answer. */
export function AnswerQuestion({ question, kept }: Props) {
  if (question.question === null) return <Withdrawn kept={kept} />;
  return (
    <>
      <Question question={question} words={question.question} />
      {question.answer ? (
        <Answered answer={question.answer} />
      ) : (
        <AnswerForm id={question.id} kept={kept} />
      )}
    </>
  );
}

const asWritten = (text: string) => (
  <span className="whitespace-pre-line" dir="auto">
    {text}
  </span>
);

function Question({ question, words }: { question: AskedQuestion; words: string }) {
  const t = useTranslations('consultWork');
  const dates = useDates();
  const nameOf = useDomainName();
  const { by, at, about, domains } = question;
  const asks = { name: by.name, function: by.functionTitle, moment: dates.moment(at) };
  return (
    <>
      <p className="plein-message__meta">{t('mine.asks', asks)}</p>
      <DefinitionList
        items={[
          { term: t('list.question'), value: asWritten(words) },
          { term: t('list.about'), value: asWritten(about) },
          ...(domains.length > 0
            ? [{ term: t('answer.domains'), value: domains.map(nameOf).join(', ') }]
            : []),
        ]}
      />
    </>
  );
}

function AnswerForm({ id, kept }: { id: string; kept: Kept }) {
  const t = useTranslations('consultWork.answer');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={paths.work.consultationAnswer(id)} save={t('save')}>
        <TextArea
          name="answer"
          label={t('words')}
          description={t('wordsHelp')}
          defaultValue={typedText(kept, 'answer')}
          error={errorOf('answer')}
          rows={6}
        />
      </WorkForm>
    </>
  );
}

function Answered({ answer }: { answer: NonNullable<AskedQuestion['answer']> }) {
  const t = useTranslations('consultWork.answer');
  const dates = useDates();
  return (
    <div className="flow flow--2xs">
      <State kind="done">{t('yours', { moment: dates.moment(answer.at) })}</State>
      <p>{asWritten(answer.words)}</p>
    </div>
  );
}

/** Taken back meanwhile: what was typed is given back, for it is not sent. */
function Withdrawn({ kept }: { kept: Kept }) {
  const t = useTranslations('consultWork.answer');
  const typed = typedText(kept, 'answer');
  return (
    <>
      <Alert title={t('withdrawnTitle')} live={typed !== undefined}>
        {t('withdrawn')}
      </Alert>
      {typed ? (
        <div className="flow flow--2xs">
          <p>{t('typed')}</p>
          <p>{asWritten(typed)}</p>
        </div>
      ) : null}
    </>
  );
}
