import { useTranslations } from 'next-intl';
import { useFieldErrors } from '@/components/case/form-errors';
import { typedText, type Kept } from '@/components/case/kept';
import { TextInput } from '@/components/ui/text-input';

/** The number with which somebody who lives elsewhere signs in, and when to ask it. */
export function BsnQuestion({ kept, optional }: { kept: Kept; optional?: string }) {
  const t = useTranslations('authorityWork.bsn');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <TextInput
      name="bsn"
      label={t('label')}
      description={t('help')}
      optional={optional}
      inputMode="numeric"
      autoComplete="off"
      error={errorOf('bsn')}
      defaultValue={typedText(kept, 'bsn') ?? ''}
    />
  );
}
