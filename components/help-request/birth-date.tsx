import { useTranslations } from 'next-intl';
import { DateFields } from '@/components/ui/date-fields';
import type { TypedDate } from '@/lib/schemas/typed-answers';

type Props = {
  /** name of the date; the fields are `<name>.day` and so on */
  name: string;
  label: string;
  description?: string;
  optional?: string;
  value: TypedDate;
  errors: ReadonlyMap<string, string>;
  /** of the one who types: the browser may fill it in */
  own?: boolean;
};

const parts = ['day', 'month', 'year'] as const;

/** A birth date in three fields, with the error of whichever of them is not right. */
export function BirthDate({ name, value, errors, own, ...rest }: Props) {
  const t = useTranslations('request.flow.dateLabels');
  const names = { day: `${name}.day`, month: `${name}.month`, year: `${name}.year` };
  const wrong = parts.map((part) => errors.get(names[part])).find(Boolean);
  return (
    <DateFields
      {...rest}
      id={names.day}
      names={names}
      labels={{ day: t('day'), month: t('month'), year: t('year') }}
      defaultValues={value}
      birthday={own}
      error={wrong}
    />
  );
}
