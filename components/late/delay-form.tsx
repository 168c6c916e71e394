import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { TextArea } from '@/components/ui/text-area';

type Props = { action: string; formKey: string; kept: Kept };

/** A day that will surely be kept, and why it is later. */
export function DelayForm({ action, formKey, kept }: Props) {
  const t = useTranslations('lateWork');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <DateQuestion name="newOn" label={t('newOn')} kept={kept} error={errorOf('newOn')} />
        <TextArea
          name="reason"
          label={t('reason')}
          description={t('reasonHelp')}
          defaultValue={typedText(kept, 'reason')}
          error={errorOf('reason')}
          rows={4}
        />
      </WorkForm>
    </>
  );
}
