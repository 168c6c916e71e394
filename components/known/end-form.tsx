import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { TextArea } from '@/components/ui/text-area';
import type { OneFact } from '@/lib/queries/known/case-known';
import { KnownWords } from './known-line';

type Props = { action: string; formKey: string; fact: OneFact; kept: Kept };

/** What is no longer so goes off the list; how it is now comes in its place. What was typed stays beside what changed. */
export function EndForm({ action, formKey, fact, kept }: Props) {
  const t = useTranslations('knownWork.ending');
  const errorOf = useFieldErrors(kept?.errors);
  const typed = typedText(kept, 'words');
  return (
    <>
      <FormErrors errors={kept?.errors} />
      {kept?.current || fact.ended ? <Changed fact={fact} typed={typed} /> : null}
      <p>
        <KnownWords line={fact} />
      </p>
      {fact.ended ? null : (
        <WorkForm action={action} save={t('save')} version={fact.version}>
          <input type="hidden" name="formKey" value={formKey} />
          <TextArea
            name="words"
            label={t('words')}
            description={t('wordsHelp')}
            defaultValue={typed ?? fact.doubt?.words}
            error={errorOf('words')}
            rows={3}
          />
        </WorkForm>
      )}
    </>
  );
}

/** A colleague or the resident was first: both versions. */
function Changed({ fact: { ended }, typed }: { fact: OneFact; typed?: string }) {
  const t = useTranslations('knownWork.ending');
  const dates = useDates();
  return (
    <Alert kind="warning" live title={t('conflictTitle')}>
      <p>{ended ? t('ended', { by: ended.by, moment: dates.moment(ended.at) }) : t('doubt')}</p>
      {ended && typed ? (
        <>
          <p>{t('typed')}</p>
          <p className="whitespace-pre-line" dir="auto">
            {typed}
          </p>
        </>
      ) : null}
    </Alert>
  );
}
