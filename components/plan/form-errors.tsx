import { Alert } from '@/components/ui/alert';
import { AnswerList } from '@/components/ui/answer-list';
import { Actions, Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FocusOnLoad } from '@/components/ui/focus-on-load';
import { Heading } from '@/components/ui/heading';
import type { Kept } from '@/components/case/kept';
import { usePlanErrors, usePlanWords, type PlanVoice } from './use-plan-words';

type Props = { voice: PlanVoice; kept: Kept };

/** What must be mended, above the form. */
export function PlanErrors({ voice, kept }: Props) {
  const t = usePlanWords(voice);
  const { summary } = usePlanErrors(voice, kept?.errors ?? []);
  return <ErrorSummary title={t('errors.summary', { count: summary.length })} errors={summary} />;
}

type ConflictProps = {
  voice: PlanVoice;
  /** how each thing stands now, in words */
  now: readonly { label: string; value: string }[];
  /** where to, for who leaves it as it stands */
  keep: string;
};

/**
 * Somebody was first: how it stands now beside what was typed, which is in the form below. Pressing on is choosing the own
 * words, for the form carries the version that this page shows.
 */
export function PlanConflict({ voice, now, keep }: ConflictProps) {
  const t = usePlanWords(voice);
  const answers = now.map(({ label, value }) => ({
    question: label,
    answer: value || t('forms.conflict.empty'),
  }));
  return (
    <section className="flow flow--md" aria-labelledby="fouten">
      <Alert kind="warning">
        <h2 className="nl-heading nl-heading--level-3" id="fouten" tabIndex={-1} autoFocus>
          {t('forms.conflict.title')}
        </h2>
        <p>{t('forms.conflict.text')}</p>
      </Alert>
      <Heading level={3}>{t('forms.conflict.now')}</Heading>
      <AnswerList answers={answers} />
      <Actions>
        <Button variant="secondary" href={keep}>
          {t('forms.conflict.keep')}
        </Button>
      </Actions>
      <Heading level={3}>{t('forms.conflict.typed')}</Heading>
      <FocusOnLoad id="fouten" />
    </section>
  );
}
