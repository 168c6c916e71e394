import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { FieldError } from '@/components/ui/form-field';
import { Paragraph } from '@/components/ui/paragraph';
import { TextInput } from '@/components/ui/text-input';
import type { TypedRow } from '@/lib/schemas/typed-answers';
import { BirthDate } from '../birth-date';
import { PeopleList } from '../people-list';
import type { FieldsProps, Reading } from '../question';
import { dateOf, isTicked, rowsOf, textOf } from '../typed';
import { useLongDate } from '../use-long-date';

type RowProps = { name: string; row: TypedRow; errors: FieldsProps['errors'] };

function Member({ name, row, errors }: RowProps) {
  const t = useTranslations('request.huishouden');
  const common = useTranslations('common');
  const at = (field: string) => `${name}.${field}`;
  return (
    <>
      <TextInput
        name={at('name')}
        label={t('name')}
        error={errors.get(at('name'))}
        defaultValue={textOf(row, 'name')}
      />
      <TextInput
        name={at('relation')}
        label={t('relation')}
        description={t('relationHelp')}
        optional={common('optional')}
        error={errors.get(at('relation'))}
        defaultValue={textOf(row, 'relation')}
      />
      <BirthDate
        name={at('birthDate')}
        label={t('birthDate')}
        optional={common('optional')}
        value={dateOf(row, 'birthDate')}
        errors={errors}
      />
      <Checkbox
        name={at('isElsewhereRegistered')}
        label={t('elsewhere')}
        defaultChecked={isTicked(row, 'isElsewhereRegistered')}
      />
    </>
  );
}

/** Any number of people, registered or not, with as little as a first name. */
export function HouseholdFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('request.huishouden');
  const kept = rowsOf(typed, 'members');
  const rows = kept.length > 0 ? kept : [{}];
  const wrong = errors.get('members');
  return (
    <>
      <Paragraph>{t('help')}</Paragraph>
      <PeopleList
        name="members"
        error={wrong ? <FieldError id="members" text={wrong} /> : null}
        add={t('add')}
        remove={t('remove')}
        rows={rows.map((row, place) => ({
          title: t('person', { number: place + 1 }),
          about: t('removeWhich', { number: place + 1 }),
          fields: <Member name={`members.${place}`} row={row} errors={errors} />,
        }))}
      />
    </>
  );
}

export const useHouseholdReading: Reading<'huishouden'> = ({ members }) => {
  const t = useTranslations('request.huishouden');
  const longDate = useLongDate();
  const lines = members.map(({ name, relation, birthDate, isElsewhereRegistered }) =>
    [name, relation, birthDate && longDate(birthDate), isElsewhereRegistered && t('elsewhereRead')]
      .filter(Boolean)
      .join(', '),
  );
  const answer =
    lines.length > 0 ? (
      <ul className="flow flow--2xs">
        {lines.map((line, place) => (
          <li key={place} dir="auto" className="break-words">
            {line}
          </li>
        ))}
      </ul>
    ) : null;
  return [
    { page: 'huishouden', field: 'members', question: t('title'), about: t('about'), answer },
  ];
};
