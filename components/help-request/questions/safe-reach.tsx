import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/ui/text-area';
import { asksSafeReach } from '@/lib/schemas/safe-reach';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { FieldsProps, ReadAnswer } from '../question';
import { Quote } from '../quote';
import { textOf } from '../typed';

/** Only for who may be in danger at home, or may not be called there: a way that is safe. */
export function SafeReachFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('request.veilig');
  return (
    <TextArea
      name="safeReach"
      label={t('label')}
      description={t('help')}
      error={errors.get('safeReach')}
      defaultValue={textOf(typed, 'safeReach')}
      rows={4}
      spellCheck
    />
  );
}

/** Read where it was asked, and nowhere else. */
export function useSafeReachReading(answers: HelpRequestAnswers): ReadAnswer[] {
  const t = useTranslations('request.veilig');
  if (!asksSafeReach(answers)) return [];
  const { safeReach } = answers.bereiken;
  return [
    {
      page: 'veilig',
      field: 'safeReach',
      question: t('title'),
      about: t('about'),
      answer: safeReach ? <Quote>{safeReach}</Quote> : null,
    },
  ];
}
