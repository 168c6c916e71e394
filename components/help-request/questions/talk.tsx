import { useLocale, useTranslations } from 'next-intl';
import { Checkbox, CheckboxGroup } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { TextArea } from '@/components/ui/text-area';
import {
  contactMoments,
  contactWays,
  spokenLanguages,
  type HelpRequestAnswers,
} from '@/lib/schemas/help-request';
import type { FieldsProps, ReadAnswer } from '../question';
import { choicesOf, isTicked, textOf } from '../typed';

function WhereAndWhen({ typed, errors, site }: FieldsProps) {
  const t = useTranslations('request.gesprek');
  const optional = useTranslations('common')('optional');
  const { street, city } = site;
  return (
    <>
      <CheckboxGroup
        name="ways"
        label={t('ways')}
        description={t('waysHelp')}
        optional={optional}
        error={errors.get('ways')}
        defaultValues={choicesOf(typed, 'ways')}
        options={contactWays.map((way) => ({
          value: way,
          label: t(`way.${way}`),
          description: way === 'plein' ? t('wayHelp.plein', { street, city }) : undefined,
        }))}
      />
      <CheckboxGroup
        name="moments"
        label={t('moments')}
        optional={optional}
        error={errors.get('moments')}
        defaultValues={choicesOf(typed, 'moments')}
        options={contactMoments.map((moment) => ({ value: moment, label: t(`moment.${moment}`) }))}
      />
    </>
  );
}

function Language({ typed, errors, all }: FieldsProps) {
  const t = useTranslations('request.gesprek');
  const locale = useLocale();
  const isAnswered = all.gesprek !== undefined;
  return (
    <>
      <Select
        name="language"
        label={t('language')}
        options={spokenLanguages.map((tag) => ({ value: tag, label: t(`languages.${tag}`) }))}
        error={errors.get('language')}
        defaultValue={isAnswered ? textOf(typed, 'language') : locale}
      />
      <TextInput
        name="otherLanguage"
        label={t('otherLanguage')}
        optional={useTranslations('common')('optional')}
        error={errors.get('otherLanguage')}
        defaultValue={textOf(typed, 'otherLanguage')}
        width="short"
      />
      <Checkbox
        name="needsInterpreter"
        label={t('interpreter')}
        description={t('interpreterHelp')}
        defaultChecked={isTicked(typed, 'needsInterpreter')}
      />
    </>
  );
}

/** Where, when, in which language, and with whom. */
export function TalkFields(props: FieldsProps) {
  const { typed, errors } = props;
  const t = useTranslations('request.gesprek');
  const optional = useTranslations('common')('optional');
  return (
    <>
      <WhereAndWhen {...props} />
      <Language {...props} />
      <TextInput
        name="companion"
        label={t('companion')}
        description={t('companionHelp')}
        optional={optional}
        error={errors.get('companion')}
        defaultValue={textOf(typed, 'companion')}
      />
      <TextArea
        name="remarks"
        label={t('remarks')}
        description={t('remarksHelp')}
        optional={optional}
        error={errors.get('remarks')}
        defaultValue={textOf(typed, 'remarks')}
        rows={3}
        spellCheck
      />
    </>
  );
}

export function useTalkReading(answers: HelpRequestAnswers['bereiken']): ReadAnswer[] {
  const t = useTranslations('request.gesprek');
  const { language, otherLanguage, needsInterpreter } = answers;
  const spoken = [
    language && language !== 'other' ? t(`languages.${language}`) : '',
    otherLanguage,
    needsInterpreter ? t('read.interpreter') : '',
  ];
  const read = {
    ways: answers.ways.map((way) => t(`way.${way}`)).join(', '),
    moments: answers.moments.map((moment) => t(`moment.${moment}`)).join(', '),
    language: spoken.filter(Boolean).join('. '),
    companion: answers.companion,
    remarks: answers.remarks,
  };
  return (['ways', 'moments', 'language', 'companion', 'remarks'] as const).map((key) => ({
    page: 'gesprek',
    field: key,
    question: t(`read.${key}`),
    about: t(`about.${key}`),
    answer: read[key] ? <bdi className="whitespace-pre-wrap break-words">{read[key]}</bdi> : null,
  }));
}
