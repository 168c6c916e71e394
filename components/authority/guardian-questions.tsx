import { useTranslations } from 'next-intl';
import { useFieldErrors } from '@/components/case/form-errors';
import { typedText, type Kept } from '@/components/case/kept';
import { TextInput } from '@/components/ui/text-input';
import type { GuardianLine } from '@/lib/queries/shared/case/children';

type Props = { kept: Kept; withName?: boolean; stands?: GuardianLine };

/** The institution that is guardian, and whom to ask there. */
export function GuardianQuestions({ kept, withName = false, stands }: Props) {
  const t = useTranslations('authorityWork.guardian');
  const errorOf = useFieldErrors(kept?.errors);
  const text = (name: 'organisation' | keyof GuardianLine, fallback = '') => (
    <TextInput
      {...{ name, label: t(name), error: errorOf(name) }}
      description={name === 'contactPhone' ? t('reachHelp') : undefined}
      type={name === 'contactPhone' ? 'tel' : 'text'}
      defaultValue={typedText(kept, name) ?? fallback}
    />
  );
  return (
    <>
      {withName ? text('organisation') : null}
      {text('contactName', stands?.contactName)}
      {text('contactPhone', stands?.contactPhone)}
      {text('contactEmail', stands?.contactEmail)}
    </>
  );
}
