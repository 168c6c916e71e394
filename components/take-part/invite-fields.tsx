import { useTranslations } from 'next-intl';
import { typedText, type Kept } from '@/components/case/kept';
import { DateFields } from '@/components/ui/date-fields';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { participantKinds } from '@/lib/schemas/take-part';

type Props = {
  kept: Kept;
  /** error of a field, also of one part of a day */
  errorOf: (path: string) => string | undefined;
  /** in words for the contact person */
  isWork?: boolean;
};

/** Who is invited, what for, where the mail goes, and until when: the same for a resident and the contact person. */
export function InviteFields({ kept, errorOf, isWork }: Props) {
  const t = useTranslations('takePart.invite');
  const work = useTranslations('involvedWork.invitePage');
  const common = useTranslations('common');
  const field = (name: string) => ({
    ...{ name, defaultValue: typedText(kept, name), error: errorOf(name) },
  });
  return (
    <>
      <TextInput {...field('name')} label={t('name')} />
      <Select
        {...field('kind')}
        label={t('kind')}
        emptyLabel=""
        options={participantKinds.map((kind) => ({
          value: kind,
          label: isWork && kind === 'supporter' ? work('supporter') : t(`kinds.${kind}`),
        }))}
      />
      <TextInput
        {...field('organisation')}
        label={t('organisation')}
        description={t('organisationHelp')}
        optional={common('optional')}
      />
      <TextInput
        {...field('role')}
        label={isWork ? work('role') : t('role')}
        description={isWork ? work('roleHelp') : t('roleHelp')}
      />
      <TextInput
        {...field('email')}
        {...{ type: 'email', dir: 'ltr', spellCheck: false }}
        label={t('email')}
        description={isWork ? work('emailHelp') : t('emailHelp')}
      />
      <DayFields
        {...{ kept, errorOf, name: 'endsOn' }}
        label={t('endsOn')}
        help={t('endsOnHelp')}
      />
    </>
  );
}

type DayProps = Props & { name: string; label: string; help?: string };

/** A day in three fields. */
export function DayFields({ kept, errorOf, name, label, help }: DayProps) {
  const t = useTranslations('takePart.invite');
  const parts = ['day', 'month', 'year'] as const;
  const names = { day: `${name}.day`, month: `${name}.month`, year: `${name}.year` };
  return (
    <DateFields
      id={names.day}
      {...{ label, names }}
      description={help}
      labels={{ day: t('day'), month: t('month'), year: t('year') }}
      defaultValues={{
        day: typedText(kept, names.day),
        month: typedText(kept, names.month),
        year: typedText(kept, names.year),
      }}
      error={parts.map((part) => errorOf(names[part])).find(Boolean)}
    />
  );
}
