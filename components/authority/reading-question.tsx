import { useTranslations } from 'next-intl';
import { useFieldErrors } from '@/components/case/form-errors';
import { typedText, type Kept } from '@/components/case/kept';
import { RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import type { Reading } from '@/lib/rules/authority';
import { readings } from '@/lib/schemas/authority';

type Props = { kept: Kept; isUnsafe: boolean; stands: Reading; reason: string };

/** What somebody who lives elsewhere reads about the child; where it is not safe, nothing unless it was weighed. */
export function ReadingQuestion({ kept, isUnsafe, stands, reason }: Props) {
  const t = useTranslations('authorityWork.reading');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <RadioGroup
        name="reading"
        label={t('label')}
        description={t(isUnsafe ? 'helpUnsafe' : 'help')}
        options={readings.map((value) => ({ value, label: t(value) }))}
        defaultValue={typedText(kept, 'reading') ?? stands}
        error={errorOf('reading')}
      />
      <TextArea
        name="readingReason"
        label={t('reason')}
        description={t('reasonHelp')}
        defaultValue={typedText(kept, 'readingReason') ?? reason}
        error={errorOf('readingReason')}
        rows={2}
      />
    </>
  );
}
