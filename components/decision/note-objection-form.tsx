import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import type { LocalDate } from '@/lib/rules/local-date';
import { objectionWays } from '@/lib/schemas/decision';

type Props = { action: string; formKey: string; today: LocalDate; kept: Kept };

/** An objection that came on paper, or was told. */
export function NoteObjectionForm({ action, formKey, today, kept }: Props) {
  const t = useTranslations('decisionWork.objectionForm');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <RadioGroup
          name="how"
          label={t('how')}
          options={objectionWays.map((way) => ({ value: way, label: t(`way.${way}`) }))}
          defaultValue={typedText(kept, 'how')}
          error={errorOf('how')}
        />
        <DateQuestion
          name="receivedOn"
          label={t('receivedOn')}
          kept={kept}
          stands={today}
          error={errorOf('receivedOn')}
        />
        <DateQuestion
          name="postedOn"
          label={t('postedOn')}
          kept={kept}
          optional={common('optional')}
          error={errorOf('postedOn')}
        />
        <TextArea
          name="text"
          label={t('text')}
          description={t('textHelp')}
          defaultValue={typedText(kept, 'text')}
          error={errorOf('text')}
          rows={6}
        />
        <TextArea
          name="lateReason"
          label={t('lateReason')}
          description={t('lateReasonHelp')}
          optional={common('optional')}
          defaultValue={typedText(kept, 'lateReason')}
          error={errorOf('lateReason')}
          rows={3}
        />
      </WorkForm>
    </>
  );
}
