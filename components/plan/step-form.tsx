import { typedList, typedText } from '@/components/case/kept';
import { CheckboxGroup, RadioGroup, type ChoiceOption } from '@/components/ui/choice';
import { TextInput } from '@/components/ui/text-input';
import type { LocalDate } from '@/lib/rules/local-date';
import { DayQuestion } from './day-question';
import { PlanForm, type PlanFormProps } from './plan-form';
import { usePlanErrors, usePlanWords } from './use-plan-words';

/** A step as its form shows it. */
export type StepValues = {
  title: string;
  /** kind and id with a colon between them; nothing for a new step of nobody yet */
  owner?: string;
  dueOn: LocalDate | null;
  waitsFor: readonly string[];
};

type StepFormProps = PlanFormProps & {
  values: StepValues;
  /** who can do it */
  owners: readonly ChoiceOption[];
  /** steps that it can wait for */
  others: readonly ChoiceOption[];
};

/** A step, new or changed: what, who, before when, and what must be done first. */
export function StepForm({ values, owners, others, ...props }: StepFormProps) {
  const { voice, kept } = props;
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  return (
    <PlanForm
      {...props}
      fields={
        <>
          <TextInput
            name="title"
            label={t('forms.step.what')}
            description={t('forms.step.whatHelp')}
            error={errors.of('title')}
            defaultValue={typedText(kept, 'title') ?? values.title}
          />
          <RadioGroup
            name="owner"
            label={t('forms.step.owner')}
            description={t('forms.step.ownerHelp')}
            options={owners}
            defaultValue={typedText(kept, 'owner') ?? values.owner}
            error={errors.of('owner')}
          />
          <DayQuestion
            {...{ voice, kept }}
            name="dueOn"
            label={t('forms.step.due')}
            description={t('forms.step.dueHelp')}
            stands={values.dueOn}
          />
          {others.length > 0 ? (
            <CheckboxGroup
              name="waitsFor"
              label={t('forms.step.waits')}
              description={t('forms.step.waitsHelp')}
              optional={t('forms.optional')}
              options={others}
              defaultValues={typedList(kept, 'waitsFor') ?? values.waitsFor}
              error={errors.of('waitsFor')}
            />
          ) : null}
        </>
      }
    />
  );
}
