import type { ReactNode } from 'react';
import { useDates } from '@/components/my-case/use-dates';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import type { PlanPaths } from '@/lib/paths/plan';
import type { EvaluationPage, OpenEvaluation } from '@/lib/queries/plan/evaluation';
import { howItCanBe } from '@/lib/schemas/evaluation';
import { EvaluationLines } from './evaluation-lines';
import { PlanErrors } from './form-errors';
import { PastEvaluations } from './past-evaluations';
import { usePlanErrors, usePlanWords, type PlanVoice } from './use-plan-words';
import { voiceOf } from './use-plan-people';

type Props = {
  page: EvaluationPage;
  at: PlanPaths;
  kept: Kept;
  isAnswered: boolean;
  /** what only colleagues see, below the answers */
  children?: ReactNode;
};

/** How it goes: the one question, what everybody answered, and what was looked back on before. */
export function HowIsIt({ page, at, kept, isAnswered, children }: Props) {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  const dates = useDates();
  const { open, past } = page;
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.page}>{t('back')}</BackLink>
        <PlanErrors {...{ voice, kept }} />
        {isAnswered ? (
          <Alert kind="positive" live>
            {t('done.answered')}
          </Alert>
        ) : null}
        <Heading level={1}>{t('howIsIt.title')}</Heading>
        <Paragraph look="lead">
          {open ? t('howIsIt.lead', { date: dates.day(open.dueOn) }) : t('howIsIt.notAsked')}
        </Paragraph>
      </div>
      {open && voice === 'colleague' ? <Answers {...{ voice, open }} /> : null}
      {children}
      {open ? <Question {...{ voice, open, at, kept }} /> : null}
      {open && voice !== 'colleague' ? <Answers {...{ voice, open }} /> : null}
      {page.mayClose ? <ToClosing {...{ voice, at }} /> : null}
      <PastEvaluations {...{ voice, past }} />
    </>
  );
}

type OpenProps = { voice: PlanVoice; open: OpenEvaluation };
type QuestionProps = OpenProps & Pick<Props, 'at' | 'kept'>;

/** The reader's own answer; a colleague reads what residents say before it. */
function Question({ voice, open, at, kept }: QuestionProps) {
  const t = usePlanWords(voice);
  return (
    <form className="plein-form" method="post" action={at.howIsItSend} id={mainForm} noValidate>
      {open.own ? <Paragraph>{t('howIsIt.change')}</Paragraph> : null}
      <HowFields {...{ voice, kept }} stands={open.own} />
      <Actions>
        <Button>{t('howIsIt.save')}</Button>
      </Actions>
    </form>
  );
}

type FieldsProps = {
  voice: PlanVoice;
  kept: Kept;
  stands: { how: string; words: string | null } | null;
  labels?: { how: string; words: string; help?: string };
};

/** Better, the same or worse, and words that may stay empty. */
export function HowFields({ voice, kept, stands, labels }: FieldsProps) {
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  return (
    <>
      <RadioGroup
        name="how"
        label={labels?.how ?? t('howIsIt.question')}
        options={howItCanBe.map((value) => ({ value, label: t(`howIsIt.${value}`) }))}
        defaultValue={kept ? typedText(kept, 'how') : stands?.how}
        error={errors.of('how')}
      />
      <TextArea
        name="words"
        label={labels?.words ?? t('howIsIt.words')}
        description={labels ? labels.help : t('howIsIt.wordsHelp')}
        optional={t('forms.optional')}
        defaultValue={(kept ? typedText(kept, 'words') : stands?.words) ?? ''}
        error={errors.of('words')}
        rows={4}
      />
    </>
  );
}

function Answers({ voice, open }: OpenProps) {
  const t = usePlanWords(voice);
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="antwoorden">
      <Heading level={2} id="antwoorden">
        {t('howIsIt.answers')}
      </Heading>
      <EvaluationLines voice={voice} lines={open.answers} />
    </section>
  );
}

function ToClosing({ voice, at }: { voice: PlanVoice; at: PlanPaths }) {
  const t = usePlanWords(voice);
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="afronden">
      <Heading level={2} id="afronden">
        {t('howIsIt.close')}
      </Heading>
      <Paragraph>{t('howIsIt.closeText')}</Paragraph>
      <div className="plein-actions">
        <Button href={at.close} variant="secondary">
          {t('howIsIt.close')}
        </Button>
      </div>
    </section>
  );
}
