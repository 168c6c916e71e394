import { useLocale, useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { languageOf } from '@/lib/messages';
import { spokenLanguages, type HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { FieldsProps, ReadAnswer } from '../question';
import { isTicked, textOf } from '../typed';

/** Which language. The field for another one comes into sight when that is chosen, without a script. */
function Language({ typed, errors, all }: FieldsProps) {
  const t = useTranslations('request.taal');
  const locale = languageOf(useLocale());
  const isAnswered = all.taal !== undefined || textOf(typed, 'language') !== '';
  const isSaid = textOf(typed, 'otherLanguage') !== '';
  return (
    <div className={isSaid ? 'flow flow--md' : 'flow flow--md plein-other'}>
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
        className="plein-other__field"
      />
    </div>
  );
}

/** What makes the talk go well: the language, somebody along, and what we should know. */
export function LanguageFields(props: FieldsProps) {
  const { typed, errors } = props;
  const t = useTranslations('request.taal');
  const optional = useTranslations('common')('optional');
  return (
    <>
      <Language {...props} />
      <Checkbox
        name="needsInterpreter"
        label={t('interpreter')}
        description={t('interpreterHelp')}
        defaultChecked={isTicked(typed, 'needsInterpreter')}
      />
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

export function useLanguageReading(answers: HelpRequestAnswers['bereiken']): ReadAnswer[] {
  const t = useTranslations('request.taal');
  const { language, otherLanguage, needsInterpreter } = answers;
  const spoken = [
    language && language !== 'other' ? t(`languages.${language}`) : '',
    otherLanguage,
    needsInterpreter ? t('read.interpreter') : '',
  ];
  const read = {
    language: spoken.filter(Boolean).join('. '),
    companion: answers.companion,
    remarks: answers.remarks,
  };
  return (['language', 'companion', 'remarks'] as const).map((key) => ({
    page: 'taal',
    field: key,
    covers: key === 'language' ? ['language', 'otherLanguage'] : [key],
    question: t(`read.${key}`),
    about: t(`about.${key}`),
    answer: read[key] ? <bdi className="whitespace-pre-wrap break-words">{read[key]}</bdi> : null,
  }));
}
