import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { TextInput } from '@/components/ui/text-input';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { FieldsProps, ReadAnswer } from '../question';
import { isTicked, textOf } from '../typed';

/** One way to reach somebody is enough; none is possible too. */
export function ReachFields({ typed, errors, site }: FieldsProps) {
  const t = useTranslations('request.bereiken');
  const field = (name: string) => ({
    name,
    error: errors.get(name),
    defaultValue: textOf(typed, name),
  });
  return (
    <>
      <TextInput
        {...field('phone')}
        label={t('phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="short"
        dir="ltr"
      />
      <TextInput
        {...field('email')}
        label={t('email')}
        description={t('emailHelp')}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        dir="ltr"
      />
      <div>
        <Checkbox
          name="hasNeither"
          label={t('neither')}
          description={t('neitherHelp', { street: site.street, city: site.city })}
          defaultChecked={isTicked(typed, 'hasNeither')}
        />
        <Checkbox
          name="mayNotBeCalledHome"
          label={t('notHome')}
          description={t('notHomeHelp')}
          defaultChecked={isTicked(typed, 'mayNotBeCalledHome')}
        />
      </div>
    </>
  );
}

export function useReachReading(answers: HelpRequestAnswers['bereiken']): ReadAnswer[] {
  const t = useTranslations('request.bereiken');
  const { phone, email, hasNeither, mayNotBeCalledHome } = answers;
  const lines = [
    phone,
    email,
    hasNeither && !phone && !email ? t('readNeither') : '',
    mayNotBeCalledHome ? t('readNotHome') : '',
  ].filter(Boolean);
  const shown = lines.map((line) => (
    <bdi className="block break-words" key={line}>
      {line}
    </bdi>
  ));
  return [
    {
      page: 'bereiken',
      field: 'phone',
      covers: ['phone', 'email', 'hasNeither'],
      question: t('read'),
      about: t('about'),
      answer: shown.length > 0 ? shown : null,
    },
  ];
}
