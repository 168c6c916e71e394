import { typedText } from '@/components/case/kept';
import { TextArea } from '@/components/ui/text-area';
import type { LocalDate } from '@/lib/rules/local-date';
import { DayQuestion } from './day-question';
import { PlanForm, type PlanFormProps } from './plan-form';
import { usePlanErrors, usePlanWords } from './use-plan-words';

type TextFormProps = PlanFormProps & { text: 'goesWell' | 'wrong'; words: string };

/** What goes well, or what to do when it goes wrong. */
export function TextForm({ text, words, ...props }: TextFormProps) {
  const { voice, kept } = props;
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  return (
    <PlanForm
      {...props}
      fields={
        <TextArea
          name="words"
          label={t(`${text}.label`)}
          error={errors.of('words')}
          defaultValue={typedText(kept, 'words') ?? words}
          rows={5}
        />
      }
    />
  );
}

/** The day of looking back together. */
export function LookBackForm({ date, ...props }: PlanFormProps & { date: LocalDate | null }) {
  const { voice, kept } = props;
  const t = usePlanWords(voice);
  return (
    <PlanForm
      {...props}
      fields={
        <DayQuestion
          {...{ voice, kept }}
          name="date"
          label={t('lookBack.label')}
          description={t('lookBack.help')}
          stands={date}
        />
      }
    />
  );
}
