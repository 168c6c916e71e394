import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { spokenLanguages } from '@/lib/schemas/help-request';
import { DeskStep } from './desk-step';
import type { DeskFields } from './types';

const moreFields = [
  'street',
  'city',
  'language',
  'needsInterpreter',
  'isAddressSecret',
  'mayNotBeCalledHome',
] as const;

type Props = DeskFields & {
  /** the address is what brings the question to the contact person whom the household has */
  asksAddress: boolean;
};

/** One way to reach somebody is enough; the rest folds away until it is needed. */
export function ReachStep({ typed, errors, asksAddress }: Props) {
  const t = useTranslations('desk.reach');
  const field = (name: 'phone' | 'email' | 'postcode' | 'houseNumber' | 'street' | 'city') => ({
    name,
    label: t(name),
    error: errors[name],
    defaultValue: typed[name],
  });
  return (
    <DeskStep number={2} title={t('title')} first="phone">
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput {...field('phone')} type="tel" inputMode="tel" />
        <TextInput {...field('email')} inputMode="email" spellCheck={false} />
        <TextInput {...field('postcode')} maxLength={20} />
        <TextInput {...field('houseNumber')} maxLength={20} />
      </div>
      <div>
        {asksAddress ? <Tick name="noAddress" typed={typed} /> : null}
        <Tick name="comesBy" typed={typed} />
      </div>
      <details open={moreFields.some((name) => typed[name] || errors[name])}>
        <summary>{t('more')}</summary>
        <More typed={typed} errors={errors} />
      </details>
    </DeskStep>
  );
}

function More({ typed, errors }: DeskFields) {
  const t = useTranslations('desk.reach');
  const language = useTranslations('desk.language');
  const ticks = ['needsInterpreter', 'isAddressSecret', 'mayNotBeCalledHome'] as const;
  return (
    <div className="mt-3 grid gap-4 md:grid-cols-2">
      {(['street', 'city'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(name)}
          error={errors[name]}
          defaultValue={typed[name]}
        />
      ))}
      <Select
        name="language"
        label={t('language')}
        emptyLabel={t('languageAny')}
        options={spokenLanguages
          .filter((value) => value !== 'nl')
          .map((value) => ({ value, label: language(value) }))}
        defaultValue={typed.language}
        error={errors.language}
        className="md:col-span-2"
      />
      <div className="md:col-span-2">
        {ticks.map((name) => (
          <Tick key={name} name={name} typed={typed} />
        ))}
      </div>
    </div>
  );
}

type TickName =
  'comesBy' | 'noAddress' | 'needsInterpreter' | 'isAddressSecret' | 'mayNotBeCalledHome';

function Tick({ name, typed }: { name: TickName; typed: DeskFields['typed'] }) {
  const t = useTranslations('desk.reach');
  return <Checkbox name={name} id={name} label={t(name)} defaultChecked={typed[name]} plain />;
}
