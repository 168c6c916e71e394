import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { Part } from '@/lib/queries/shared/case/parts';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedText, type Kept } from './kept';

type Props = { caseId: string; part: Part; kept: Kept };

/** What happens with a part, and what came out of it. */
export function PartForm({ caseId, part, kept }: Props) {
  const t = useTranslations('work.part');
  const status = useTranslations('work.case.parts.status');
  const errorOf = useFieldErrors(kept?.errors);
  const actions = part.actions.filter((action) => action !== 'withdraw');
  return (
    <>
      {kept?.current ? <Changed part={part} /> : <FormErrors errors={kept?.errors} />}
      <p>{t('now', { status: status(part.status).toLowerCase() })}</p>
      <WorkForm
        action={paths.work.action(caseId, `onderdeel/${part.id}/opslaan`)}
        save={t('save')}
        version={part.version}
      >
        <RadioGroup
          name="action"
          label={t('question')}
          options={actions.map((action) => ({ value: action, label: t(`action.${action}`) }))}
          defaultValue={typedText(kept, 'action')}
          error={errorOf('action')}
        />
        <TextArea
          name="outcome"
          label={t('outcome')}
          description={t('outcomeHelp')}
          defaultValue={typedText(kept, 'outcome')}
          error={errorOf('outcome')}
        />
      </WorkForm>
    </>
  );
}

/** A colleague was first: how it stands now, above one's own text. */
function Changed({ part }: { part: Part }) {
  const t = useTranslations('work.versions');
  const status = useTranslations('work.case.parts.status');
  return (
    <Alert kind="warning" id="fouten" live title={t('title')}>
      <p>{t('part', { status: status(part.status).toLowerCase() })}</p>
      {part.outcome ? <p>{t('partOutcome', { outcome: part.outcome })}</p> : null}
    </Alert>
  );
}
