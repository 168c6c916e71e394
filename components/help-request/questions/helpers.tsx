import { useTranslations } from 'next-intl';
import { FieldError } from '@/components/ui/form-field';
import { Paragraph } from '@/components/ui/paragraph';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { helperKinds } from '@/lib/schemas/help-request';
import type { TypedRow } from '@/lib/schemas/typed-answers';
import { PeopleList } from '../people-list';
import type { FieldsProps, Reading } from '../question';
import { rowsOf, textOf } from '../typed';

type RowProps = { name: string; row: TypedRow; errors: FieldsProps['errors'] };

function Helper({ name, row, errors }: RowProps) {
  const t = useTranslations('request.wie-helpt');
  const flow = useTranslations('request.flow');
  const optional = useTranslations('common')('optional');
  const at = (field: string) => `${name}.${field}`;
  return (
    <>
      <TextInput
        name={at('name')}
        label={t('name')}
        description={t('nameHelp')}
        error={errors.get(at('name'))}
        defaultValue={textOf(row, 'name')}
      />
      <Select
        name={at('kind')}
        label={t('kind')}
        optional={optional}
        emptyLabel={flow('choose')}
        options={helperKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        error={errors.get(at('kind'))}
        defaultValue={textOf(row, 'kind')}
      />
      <TextInput
        name={at('what')}
        label={t('what')}
        description={t('whatHelp')}
        optional={optional}
        error={errors.get(at('what'))}
        defaultValue={textOf(row, 'what')}
      />
    </>
  );
}

/** Family, neighbours, organisations, professionals: what goes well must stay. */
export function HelperFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('request.wie-helpt');
  const kept = rowsOf(typed, 'helpers');
  const rows = kept.length > 0 ? kept : [{}];
  const wrong = errors.get('helpers');
  return (
    <>
      <Paragraph>{t('help')}</Paragraph>
      <PeopleList
        name="helpers"
        error={wrong ? <FieldError id="helpers" text={wrong} /> : null}
        add={t('add')}
        remove={t('remove')}
        rows={rows.map((row, place) => ({
          title: t('person', { number: place + 1 }),
          about: t('removeWhich', { number: place + 1 }),
          fields: <Helper name={`helpers.${place}`} row={row} errors={errors} />,
        }))}
      />
    </>
  );
}

export const useHelperReading: Reading<'wie-helpt'> = ({ helpers }) => {
  const t = useTranslations('request.wie-helpt');
  const answer =
    helpers.length > 0 ? (
      <ul className="flow flow--2xs">
        {helpers.map(({ name, kind, what }, place) => (
          <li key={place} dir="auto" className="break-words">
            {[name, kind && t(`kinds.${kind}`), what].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    ) : null;
  return [{ page: 'wie-helpt', field: 'helpers', question: t('title'), about: t('about'), answer }];
};
