import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { TextArea } from '@/components/ui/text-area';
import type { DecidingLine } from '@/lib/queries/shared/case/children';
import { BsnQuestion } from './bsn-question';
import { GuardianQuestions } from './guardian-questions';
import { ReadingQuestion } from './reading-question';

type Props = { action: string; line: DecidingLine; kept: Kept };

/** What came back of one of the two forms on the page. */
const ownOf = (kept: Kept, field: string): Kept =>
  kept && Object.keys(kept.values).some((name) => name === field || name.startsWith(`${field}.`))
    ? kept
    : null;

/** Somebody was first: the page shows how it stands now. */
function Mended({ kept }: { kept: Kept }) {
  const t = useTranslations('authorityWork.change');
  if (!kept?.current) return <FormErrors errors={kept?.errors} />;
  return (
    <Alert kind="warning" id="fouten" live>
      <p>{t('changed')}</p>
    </Alert>
  );
}

/** What somebody who lives elsewhere reads about the child from now on. */
export function ReadingForm({ action, line, kept }: Props) {
  const t = useTranslations('authorityWork.change');
  const own = ownOf(kept, 'reading');
  return (
    <>
      <Mended kept={own} />
      <WorkForm action={action} save={t('saveReading')} version={line.version}>
        <ReadingQuestion
          kept={own?.current ? null : own}
          isUnsafe={false}
          stands={line.reading}
          reason={line.readingReason}
        />
      </WorkForm>
    </>
  );
}

/** Whom to ask from now on at the institution that is guardian. */
export function GuardianForm({ action, line, kept }: Props) {
  const t = useTranslations('authorityWork.change');
  const own = ownOf(kept, 'contactName');
  return (
    <>
      <Mended kept={own} />
      <WorkForm action={action} save={t('saveContact')} version={line.version}>
        <GuardianQuestions kept={own} stands={line.guardian ?? undefined} />
      </WorkForm>
    </>
  );
}

/** With which number somebody who lives elsewhere signs in from now on. */
export function SignInForm({ action, line, kept }: Props) {
  const t = useTranslations('authorityWork.change');
  const own = ownOf(kept, 'bsn');
  return (
    <>
      <Mended kept={own} />
      <WorkForm action={action} save={t('saveSignIn')} version={line.version}>
        <BsnQuestion kept={own} />
      </WorkForm>
    </>
  );
}

/** From which day somebody no longer decides about the child. */
export function EndForm({ action, line, kept }: Props) {
  const t = useTranslations('authorityWork.change');
  const common = useTranslations('common');
  const own = ownOf(kept, 'until');
  const errorOf = useFieldErrors(own?.errors);
  return (
    <>
      <Mended kept={own} />
      <WorkForm action={action} save={t('saveEnd')} version={line.version}>
        <DateQuestion name="until" label={t('until')} kept={own} error={errorOf('until')} />
        <TextArea
          name="endReason"
          label={t('why')}
          optional={common('optional')}
          defaultValue={typedText(own, 'endReason')}
          error={errorOf('endReason')}
          rows={2}
        />
      </WorkForm>
    </>
  );
}
