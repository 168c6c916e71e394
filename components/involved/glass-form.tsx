import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { Checkbox } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';

type Props = { action: string; kept: Kept; hiddenDays: number };

/** Why somebody must look without being involved, and whether safety forbids that the resident reads it at once. */
export function GlassForm({ action, kept, hiddenDays }: Props) {
  const t = useTranslations('involvedWork.glass');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={t('save')}>
        <TextArea
          name="reason"
          label={t('reason')}
          description={t('reasonHelp')}
          defaultValue={typedText(kept, 'reason')}
          error={errorOf('reason')}
          rows={3}
        />
        <Checkbox
          name="isHidden"
          label={t('isHidden')}
          description={t('isHiddenHelp', { days: hiddenDays })}
          defaultChecked={wasTicked(kept, 'isHidden')}
        />
        <TextArea
          name="hiddenReason"
          label={t('hiddenReason')}
          description={t('hiddenReasonHelp')}
          defaultValue={typedText(kept, 'hiddenReason')}
          error={errorOf('hiddenReason')}
          rows={2}
        />
      </WorkForm>
    </>
  );
}
