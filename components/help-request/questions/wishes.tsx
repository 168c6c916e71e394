import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/ui/text-area';
import type { FieldsProps, Reading } from '../question';
import { Quote } from '../quote';
import { textOf } from '../typed';

const wishes = ['matters', 'doSelf', 'doForOthers'] as const;

/** What matters, what somebody does, and what somebody likes to do for others: asked, never demanded. */
export function WishFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('request.wensen');
  const optional = useTranslations('common')('optional');
  return wishes.map((wish) => (
    <TextArea
      key={wish}
      name={wish}
      label={t(wish)}
      description={t(`${wish}Help`)}
      optional={optional}
      error={errors.get(wish)}
      defaultValue={textOf(typed, wish)}
      rows={3}
      spellCheck
    />
  ));
}

export const useWishReading: Reading<'wensen'> = (answers) => {
  const t = useTranslations('request.wensen');
  return wishes.map((wish) => ({
    page: 'wensen',
    field: wish,
    question: t(wish),
    about: t(`about.${wish}`),
    answer: answers[wish] ? <Quote>{answers[wish]}</Quote> : null,
  }));
};
