import { useTranslations } from 'next-intl';
import { DateFields } from '@/components/ui/date-fields';
import type { LocalDate } from '@/lib/rules/local-date';
import { typedText, type Kept } from './kept';

type Props = {
  name: string;
  label: string;
  kept: Kept;
  stands?: LocalDate | null;
  error?: string;
  optional?: string;
};

/** A date in three fields, filled with what was typed, else with how it stands. */
export function DateQuestion({ name, label, kept, stands, error, optional }: Props) {
  const t = useTranslations('work.date');
  const [year, month, day] = stands ? stands.split('-').map((part) => String(Number(part))) : [];
  const value = (part: string, now?: string) => (kept ? typedText(kept, `${name}.${part}`) : now);
  return (
    <DateFields
      id={`${name}.day`}
      label={label}
      names={{ day: `${name}.day`, month: `${name}.month`, year: `${name}.year` }}
      labels={{ day: t('day'), month: t('month'), year: t('year') }}
      defaultValues={{
        day: value('day', day),
        month: value('month', month),
        year: value('year', year),
      }}
      error={error}
      optional={optional}
    />
  );
}
