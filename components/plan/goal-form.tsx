import { typedText } from '@/components/case/kept';
import { RadioGroup, type ChoiceOption } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { PlanForm, type PlanFormProps } from './plan-form';
import { usePlanErrors, usePlanWords } from './use-plan-words';

type GoalFormProps = PlanFormProps & {
  /** whose goal it may be; with one choice nobody is asked */
  whose: readonly ChoiceOption[];
};

/** A new goal, in own words. */
export function GoalForm({ whose, ...props }: GoalFormProps) {
  const { voice, kept } = props;
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  const chosen = typedText(kept, 'whose') ?? whose[0]?.value;
  return (
    <PlanForm
      {...props}
      fields={
        <>
          <TextArea
            name="words"
            label={t('forms.goal.words')}
            description={t('forms.goal.help')}
            error={errors.of('words')}
            defaultValue={typedText(kept, 'words')}
            rows={3}
          />
          {whose.length > 1 ? (
            <RadioGroup
              name="whose"
              label={t('forms.goal.whose')}
              options={whose}
              defaultValue={chosen}
              error={errors.of('whose')}
            />
          ) : (
            <input type="hidden" name="whose" value={whose[0]?.value ?? ''} />
          )}
        </>
      }
    />
  );
}

/** Other words for a goal. */
export function RewordForm({ words, ...props }: PlanFormProps & { words: string }) {
  const { voice, kept } = props;
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  return (
    <PlanForm
      {...props}
      fields={
        <TextArea
          name="words"
          label={t('forms.reword.words')}
          error={errors.of('words')}
          defaultValue={typedText(kept, 'words') ?? words}
          rows={3}
        />
      }
    />
  );
}
