import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { useDomainName } from '@/components/case/parts-table';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { domains } from '@/lib/domains';

type Props = {
  action: string;
  save: string;
  kept: Kept;
  /** the reader's own involvement, or a colleague's */
  isOwn: boolean;
  /** above the questions: which colleague */
  children?: ReactNode;
};

/** What somebody does here, for which part, why, and until when. */
export function InvolvementForm({ action, save, kept, isOwn, children }: Props) {
  const t = useTranslations('involvedWork.forms');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  const domainName = useDomainName();
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={save}>
        {children}
        <TextInput
          name="role"
          label={isOwn ? t('ownRole') : t('role')}
          description={t('roleHelp')}
          defaultValue={typedText(kept, 'role')}
          error={errorOf('role')}
        />
        <Select
          name="domain"
          label={t('domain')}
          description={t('domainHelp')}
          emptyLabel={t('domainNone')}
          options={domains.map(({ key }) => ({ value: key, label: domainName(key) }))}
          defaultValue={typedText(kept, 'domain')}
          error={errorOf('domain')}
        />
        <TextArea
          name="reason"
          label={t('reason')}
          description={t('reasonHelp')}
          defaultValue={typedText(kept, 'reason')}
          error={errorOf('reason')}
          rows={3}
        />
        <DateQuestion
          name="endsOn"
          label={t('endsOn')}
          optional={common('optional')}
          kept={kept}
          error={errorOf('endsOn')}
        />
      </WorkForm>
    </>
  );
}

type Named = { id: string; name: string };

/** Which colleague takes part, out of everybody who may help this household. */
export function ColleagueSelect({
  colleagues,
  kept,
}: {
  colleagues: readonly Named[];
  kept: Kept;
}) {
  const t = useTranslations('involvedWork.forms');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <Select
      name="staffId"
      label={t('who')}
      emptyLabel={t('whoEmpty')}
      options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={typedText(kept, 'staffId')}
      error={errorOf('staffId')}
    />
  );
}
