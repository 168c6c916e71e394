import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { WorkComplaint } from '@/lib/queries/complaint/work-complaints';
import { hearings, outcomes } from '@/lib/schemas/complaint';

type Props = { complaint: WorkComplaint; kept: Kept };
type AboutProps = {
  complaint: WorkComplaint;
  colleagues: readonly { id: string; name: string; functionTitle: string }[];
};

/** Whom it is about; who handles it may be one of them, and then no longer does. */
export function AboutForm({ complaint, colleagues }: AboutProps) {
  const t = useTranslations('heardWork.complaint');
  return (
    <WorkForm action={paths.heard.complaintDo(complaint.id, 'over-wie')} save={t('aboutSave')}>
      <CheckboxGroup
        name="staffIds"
        label={t('aboutTitle')}
        description={t('aboutHelp')}
        options={colleagues.map(({ id, name, functionTitle }) => ({
          ...{ value: id, label: `${name}, ${functionTitle}` },
        }))}
        defaultValues={complaint.aboutStaff.map(({ id }) => id)}
        plain
      />
    </WorkForm>
  );
}

/** How who complains was heard, and what was said (Awb 9:10). */
export function HearingForm({ complaint: { id, hearing }, kept }: Props) {
  const t = useTranslations('heardWork.complaint');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <WorkForm action={paths.heard.complaintDo(id, 'gehoord')} save={t('hearingSave')}>
      <RadioGroup
        name="hearing"
        label={t('hearing')}
        options={hearings.map((value) => ({ value, label: t(`hearings.${value}`) }))}
        defaultValue={typedText(kept, 'hearing') ?? hearing?.how}
        error={errorOf('hearing')}
      />
      <DateQuestion
        name="hearingOn"
        label={t('hearingOn')}
        kept={kept}
        stands={hearing?.on}
        error={errorOf('hearingOn')}
      />
      <TextArea
        name="hearingWords"
        label={t('hearingWords')}
        description={t('hearingWordsHelp')}
        defaultValue={typedText(kept, 'hearingWords') ?? hearing?.words}
        error={errorOf('hearingWords')}
        rows={5}
      />
    </WorkForm>
  );
}

const weeks = [1, 2, 3, 4] as const;

/** Later, once. */
export function PostponeForm({ complaint: { id }, kept }: Props) {
  const t = useTranslations('heardWork.complaint');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <WorkForm action={paths.heard.complaintDo(id, 'later')} save={t('postponeSave')}>
      <RadioGroup
        name="weeks"
        label={t('weeks')}
        options={weeks.map((one) => ({ value: String(one), label: t('week', { weeks: one }) }))}
        defaultValue={typedText(kept, 'weeks')}
        error={errorOf('weeks')}
        inline
      />
      <TextArea
        name="reason"
        label={t('reason')}
        defaultValue={typedText(kept, 'reason')}
        error={errorOf('reason')}
        rows={3}
      />
    </WorkForm>
  );
}

/** The answer, in plain words. */
export function EndForm({ complaint: { id }, kept }: Props) {
  const t = useTranslations('heardWork.complaint');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <WorkForm action={paths.heard.complaintDo(id, 'afronden')} save={t('endSave')}>
      <RadioGroup
        name="outcome"
        label={t('outcome')}
        options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        defaultValue={typedText(kept, 'outcome')}
        error={errorOf('outcome')}
      />
      <TextArea
        name="words"
        label={t('answer')}
        description={t('answerHelp')}
        defaultValue={typedText(kept, 'words')}
        error={errorOf('words')}
        rows={8}
      />
    </WorkForm>
  );
}
