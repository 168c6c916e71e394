import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import { languages } from '@/lib/schemas/case';
import type { Member } from '@/lib/queries/shared/case/people';
import { BothVersions } from './both-versions';
import { DateQuestion } from './date-question';
import { useDates } from './dates';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { seenVersion, typedText, wasTicked, type Kept } from './kept';
import { SeenFields } from './seen-fields';

const texts = ['givenName', 'familyNamePrefix', 'familyName', 'phone', 'email'] as const;
const ticked = '1';

type Props = { caseId: string; person: Member; kept: Kept };

/** Who somebody is and how to reach this person. */
export function PersonForm(props: Props) {
  return props.kept?.current ? <StalePerson {...props} /> : <FreshPerson {...props} />;
}

const action = ({ caseId, person }: Props) =>
  paths.work.action(caseId, `persoon/${person.personId}/opslaan`);

/** Every language to choose from, and the one that stands there now. */
function useLanguages(present: string): { value: string; label: string }[] {
  const t = useTranslations('work.language');
  const word = (tag: string) => (t.has(tag as 'nl') ? t(tag as 'nl') : tag);
  return [...new Set<string>([...languages, present])].map((tag) => ({
    value: tag,
    label: word(tag),
  }));
}

/** As the form says it. */
const standsOf = (person: Member): Record<string, string> => ({
  ...Object.fromEntries(texts.map((name) => [name, person[name] ?? ''])),
  ...{ birthDate: person.birthDate ?? '', language: person.language },
  needsInterpreter: person.needsInterpreter ? ticked : '',
});

function FreshPerson(props: Props) {
  const { person, kept } = props;
  const t = useTranslations('work.edit');
  const errorOf = useFieldErrors(kept?.errors);
  const options = useLanguages(person.language);
  const field = (name: (typeof texts)[number]) => (
    <TextInput
      key={name}
      name={name}
      label={t(name)}
      width={name === 'familyNamePrefix' ? 'short' : 'full'}
      type={name === 'phone' ? 'tel' : 'text'}
      defaultValue={typedText(kept, name) ?? person[name] ?? ''}
      error={errorOf(name)}
    />
  );
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm
        action={action(props)}
        save={t('save')}
        version={seenVersion(kept, 'version', person.version)}
      >
        <SeenFields kept={kept} stands={standsOf(person)} />
        {texts.slice(0, 3).map(field)}
        <DateQuestion
          name="birthDate"
          label={t('birthDate')}
          kept={kept}
          stands={person.birthDate}
          error={errorOf('birthDate')}
        />
        {texts.slice(3).map(field)}
        <Select
          name="language"
          label={t('language')}
          options={options}
          defaultValue={typedText(kept, 'language') ?? person.language}
        />
        <Checkbox
          name="needsInterpreter"
          value={ticked}
          label={t('needsInterpreter')}
          defaultChecked={wasTicked(kept, 'needsInterpreter', person.needsInterpreter)}
        />
      </WorkForm>
    </>
  );
}

/** A typed date in one piece, as it goes along with a choice. */
function typedDate(kept: Kept): string {
  const whole = typedText(kept, 'birthDate');
  if (whole !== undefined) return whole;
  const part = (name: string, length: number) =>
    (typedText(kept, `birthDate.${name}`) ?? '').padStart(length, '0');
  const date = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
  return date === '0000-00-00' ? '' : date;
}

function StalePerson(props: Props) {
  const { person, kept } = props;
  const t = useTranslations('work.edit');
  const dates = useDates();
  const options = useLanguages(person.language);
  const current = (name: (typeof texts)[number]) => person[name] ?? '';
  const facts = [
    ...texts.map((name) => ({
      name,
      label: t(name),
      typed: typedText(kept, name) ?? '',
      current: current(name),
    })),
    {
      name: 'birthDate',
      label: t('birthDate'),
      typed: typedDate(kept),
      current: person.birthDate ?? '',
      words: (value: string) => value && dates.plain(value),
    },
    {
      name: 'language',
      label: t('language'),
      typed: typedText(kept, 'language') ?? person.language,
      current: person.language,
      words: (value: string) => options.find((option) => option.value === value)?.label ?? value,
    },
    {
      name: 'needsInterpreter',
      label: t('needsInterpreter'),
      typed: typedText(kept, 'needsInterpreter') ? ticked : '',
      current: person.needsInterpreter ? ticked : '',
      words: (value: string) => (value === ticked ? t('yes') : t('no')),
    },
  ];
  return <BothVersions action={action(props)} version={person.version} {...{ facts, kept }} />;
}
