import { useTranslations } from 'next-intl';
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { contactWays } from '@/lib/schemas/help-request';
import { paths } from '@/lib/paths';
import type { WaitingRequest } from '@/lib/queries/shared/case/waiting-requests';
import type { LocalDate } from '@/lib/rules/local-date';
import { useDates } from './dates';
import { DateQuestion } from './date-question';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedList, typedText, type Kept } from './kept';

type Props = { caseId: string; owed: readonly WaitingRequest[]; kept: Kept; today: LocalDate };

/** First contact: about what, how, when, and what to remember. */
export function FirstContactForm({ caseId, owed, kept, today }: Props) {
  const t = useTranslations('work.contact');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={paths.work.action(caseId, 'contact/opslaan')} save={t('save')}>
        <Requests owed={owed} kept={kept} error={errorOf('requests')} />
        <RadioGroup
          name="how"
          label={t('how')}
          options={contactWays.map((way) => ({ value: way, label: t(`way.${way}`) }))}
          defaultValue={typedText(kept, 'how')}
          error={errorOf('how')}
        />
        <DateQuestion name="on" label={t('on')} kept={kept} stands={today} error={errorOf('on')} />
        <TextArea
          name="note"
          label={t('note')}
          description={t('noteHelp')}
          optional={common('optional')}
          defaultValue={typedText(kept, 'note')}
          error={errorOf('note')}
        />
      </WorkForm>
    </>
  );
}

/** With one request there is nothing to choose. */
function Requests({ owed, kept, error }: Pick<Props, 'owed' | 'kept'> & { error?: string }) {
  const t = useTranslations('work.contact');
  const dates = useDates();
  const [only, ...others] = owed;
  if (only && others.length === 0) return <input type="hidden" name="requests" value={only.id} />;
  return (
    <CheckboxGroup
      name="requests"
      label={t('requests')}
      options={owed.map((request) => ({
        value: request.id,
        label: t('requestOf', { day: dates.full(request.submittedAt) }),
        description: request.promiseDueOn
          ? t('requestHelp', { day: dates.full(request.promiseDueOn) })
          : undefined,
      }))}
      defaultValues={typedList(kept, 'requests') ?? owed.map((request) => request.id)}
      error={error}
    />
  );
}
