import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/form-field';
import { TextInput } from '@/components/ui/text-input';
import { knowsAddress, withoutFacts } from '@/lib/schemas/known-facts';
import { BirthDate } from '../birth-date';
import { KnownAbout } from '../known-about';
import type { FieldsProps, Reading } from '../question';
import { dateOf, isTicked, textOf } from '../typed';
import { useLongDate } from '../use-long-date';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

function NameFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('request.wie-bent-u');
  const optional = useTranslations('common')('optional');
  const field = (name: string) => ({
    name,
    error: errors.get(name),
    defaultValue: textOf(typed, name),
  });
  return (
    <>
      <TextInput
        {...field('givenName')}
        label={t('givenName')}
        description={t('givenNameHelp')}
        autoComplete="given-name"
      />
      <TextInput
        {...field('familyNamePrefix')}
        label={t('prefix')}
        description={t('prefixHelp')}
        optional={optional}
        width="short"
      />
      <TextInput
        {...field('familyName')}
        label={t('familyName')}
        optional={optional}
        autoComplete="family-name"
      />
    </>
  );
}

function AddressFields({ typed, errors, known }: FieldsProps) {
  const t = useTranslations('request.wie-bent-u');
  const optional = useTranslations('common')('optional');
  const isElsewhere = known !== null && knowsAddress(known.facts);
  const shown = known ? withoutFacts(typed, known.facts) : typed;
  const field = (name: string) => ({
    name,
    error: errors.get(name),
    defaultValue: textOf(shown, name),
  });
  return (
    <FieldGroup
      id="address"
      label={isElsewhere ? t('elsewhere') : t('address')}
      description={isElsewhere ? t('elsewhereHelp') : t('addressHelp')}
      optional={optional}
    >
      <div className="flow flow--md mt-4">
        <TextInput {...field('street')} label={t('street')} autoComplete="address-line1" />
        <TextInput {...field('houseNumber')} label={t('houseNumber')} width="tiny" />
        <TextInput
          {...field('postcode')}
          label={t('postcode')}
          width="short"
          autoComplete="postal-code"
          spellCheck={false}
        />
        <TextInput {...field('city')} label={t('city')} autoComplete="address-level2" />
      </div>
    </FieldGroup>
  );
}

/** Name, birth date and address; what is known already is shown, not asked. */
export function WhoFields(props: FieldsProps) {
  const { typed, errors, known } = props;
  const t = useTranslations('request.wie-bent-u');
  const optional = useTranslations('common')('optional');
  return (
    <>
      {known ? <KnownAbout {...known} /> : null}
      {known?.facts.givenName ? null : <NameFields {...props} />}
      {known?.facts.birthDate ? null : (
        <BirthDate
          name="birthDate"
          label={t('birthDate')}
          description={t('birthDateHelp')}
          optional={optional}
          value={dateOf(typed, 'birthDate')}
          errors={errors}
          own
        />
      )}
      <AddressFields {...props} />
      <Checkbox
        name="isAddressSecret"
        label={t('secret')}
        description={t('secretHelp')}
        defaultChecked={isTicked(typed, 'isAddressSecret')}
      />
    </>
  );
}

const joined = (...words: (string | null)[]) => words.filter(Boolean).join(' ');

type Who = HelpRequestAnswers['wie-bent-u'];

/** A whole name as it is said. */
const fullName = (who: Who) => joined(who.givenName, who.familyNamePrefix, who.familyName);

/** An address on one line. */
const addressLine = (who: Who) =>
  [joined(who.street, who.houseNumber), joined(who.postcode, who.city)].filter(Boolean).join(', ');

export const useWhoReading: Reading<'wie-bent-u'> = (who) => {
  const t = useTranslations('request.wie-bent-u');
  const longDate = useLongDate();
  const secret = who.isAddressSecret ? t('read.secret') : null;
  const read = {
    name: fullName(who),
    birthDate: who.birthDate && longDate(who.birthDate),
    address: [addressLine(who), secret].filter(Boolean).join('. '),
  };
  const fields = { name: 'givenName', birthDate: 'birthDate.day', address: 'street' };
  const covers = {
    name: ['givenName', 'familyNamePrefix', 'familyName'],
    birthDate: ['birthDate'],
    address: ['street', 'houseNumber', 'postcode', 'city'],
  };
  return (['name', 'birthDate', 'address'] as const).map((key) => ({
    page: 'wie-bent-u',
    field: fields[key],
    covers: covers[key],
    question: t(`read.${key}`),
    about: t(`about.${key}`),
    answer: read[key] ? <bdi>{read[key]}</bdi> : null,
  }));
};
