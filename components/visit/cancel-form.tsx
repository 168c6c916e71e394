import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { TextArea } from '@/components/ui/text-area';

type Props = { action: string; kept: Kept; version: number };

/** An appointment does not take place, with words that the resident reads. */
export function CancelForm({ action, kept, version }: Props) {
  const t = useTranslations('visitWork.cancelForm');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      {kept?.current ? (
        <Alert kind="warning" id="fouten">
          {t('conflict')}
        </Alert>
      ) : null}
      <WorkForm action={action} save={t('save')} version={version}>
        <TextArea
          name="words"
          rows={3}
          label={t('words')}
          description={t('wordsHelp')}
          optional={common('optional')}
          defaultValue={typedText(kept, 'words')}
          error={errorOf('words')}
        />
      </WorkForm>
    </>
  );
}
