import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import type { Kept } from '@/components/case/kept';
import { paths } from '@/lib/paths';
import { DayFields, InviteFields } from './invite-fields';

type Props = { caseId: string; kept: Kept; formKey: string };

/** The contact person invites: the same questions, and on which day a resident said yes. */
export function InviteWork({ caseId, kept, formKey }: Props) {
  const t = useTranslations('involvedWork.invitePage');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={paths.work.action(caseId, 'erbij/van-buiten/opslaan')} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <InviteFields kept={kept} errorOf={errorOf} isWork />
        <DayFields
          {...{ kept, errorOf, name: 'knownOn' }}
          label={t('knownOn')}
          help={t('knownOnHelp')}
        />
      </WorkForm>
    </>
  );
}
