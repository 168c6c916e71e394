import { typedText, type Kept } from '@/components/case/kept';
import { DateFields } from '@/components/ui/date-fields';
import type { LocalDate } from '@/lib/rules/local-date';
import { usePlanErrors, usePlanWords, type PlanVoice } from './use-plan-words';

type Props = {
  voice: PlanVoice;
  /** name of the day; the fields are `<name>.day` and so on */
  name: string;
  label: string;
  description: string;
  kept: Kept;
  stands: LocalDate | null;
};

/** A day in three fields that may stay empty: what was typed, else how it stands. */
export function DayQuestion({ voice, name, label, description, kept, stands }: Props) {
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  const [year, month, day] = stands ? stands.split('-').map((part) => String(Number(part))) : [];
  const value = (part: string, now?: string) => (kept ? typedText(kept, `${name}.${part}`) : now);
  return (
    <DateFields
      id={`${name}.day`}
      label={label}
      description={description}
      optional={t('forms.optional')}
      names={{ day: `${name}.day`, month: `${name}.month`, year: `${name}.year` }}
      labels={{ day: t('forms.day'), month: t('forms.month'), year: t('forms.year') }}
      defaultValues={{
        day: value('day', day),
        month: value('month', month),
        year: value('year', year),
      }}
      error={errors.of(name)}
    />
  );
}
