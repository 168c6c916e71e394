import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedList, typedText, wasTicked, type Kept } from '@/components/case/kept';
import { useDomainName } from '@/components/case/parts-table';
import { Alert } from '@/components/ui/alert';
import { Checkbox, CheckboxGroup } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { domains as allDomains } from '@/lib/domains';
import type { ConsultationLine, Thinker } from '@/lib/queries/consult/case-consultations';

type Props = {
  action: string;
  formKey: string;
  thinkers: readonly Thinker[];
  /** keys of the domains of the case */
  domains: readonly string[];
  /** a question that is asked again, of somebody else */
  again?: Pick<ConsultationLine, 'question' | 'about'>;
  kept: Kept;
};

/** To whom, the question with as little as needed, and what the resident reads of it. */
export function AskForm({ action, formKey, thinkers, domains, again, kept }: Props) {
  const t = useTranslations('consultWork.form');
  const errorOf = useFieldErrors(kept?.errors);
  const nameOf = useDomainName();
  const wordsOf = useThinkerWords();
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <Alert title={t('noNames')}>{t('noNamesText')}</Alert>
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <Select
          name="toStaffId"
          label={t('toStaffId')}
          description={t('toHelp')}
          emptyLabel={t('toEmpty')}
          options={thinkers.map((one) => ({ value: one.id, label: wordsOf(one) }))}
          defaultValue={typedText(kept, 'toStaffId')}
          error={errorOf('toStaffId')}
        />
        <TextArea
          name="question"
          label={t('question')}
          description={t('questionHelp')}
          defaultValue={typedText(kept, 'question') ?? again?.question}
          error={errorOf('question')}
          rows={5}
        />
        <CheckboxGroup
          name="domains"
          label={t('domains')}
          description={t('domainsHelp')}
          plain
          options={allDomains.map(({ key }) => ({ value: key, label: nameOf(key) }))}
          defaultValues={typedList(kept, 'domains') ?? domains}
          error={errorOf('domains')}
        />
        <TextInput
          name="about"
          label={t('about')}
          description={t('aboutHelp')}
          defaultValue={typedText(kept, 'about') ?? again?.about}
          error={errorOf('about')}
        />
        <Hidden kept={kept} error={errorOf('hiddenReason')} />
      </WorkForm>
    </>
  );
}

function useThinkerWords() {
  const t = useTranslations('consultWork.form');
  const dates = useDates();
  return ({ name, functionTitle, is }: Thinker) =>
    is.kind === 'away'
      ? t('toAway', { name, function: functionTitle, day: dates.short(is.until) })
      : t('to', { name, function: functionTitle });
}

/** Rarely needed; folded, so that nobody hides something in passing. */
function Hidden({ kept, error }: { kept: Kept; error?: string }) {
  const t = useTranslations('consultWork.form');
  const isTicked = wasTicked(kept, 'isHidden');
  return (
    <details open={isTicked || error !== undefined}>
      <summary>{t('isHidden')}</summary>
      <div className="flow flow--sm">
        <Checkbox
          name="isHidden"
          label={t('isHidden')}
          description={t('isHiddenHelp')}
          defaultChecked={isTicked}
        />
        <TextArea
          name="hiddenReason"
          label={t('hiddenReason')}
          description={t('hiddenReasonHelp')}
          defaultValue={typedText(kept, 'hiddenReason')}
          error={error}
          rows={3}
        />
      </div>
    </details>
  );
}
