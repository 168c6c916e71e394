import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { TextArea } from '@/components/ui/text-area';
import { WhyNote } from '@/components/ui/why-note';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';

type Props = {
  requestId: string;
  decisionId: string;
  typed: { text: string; lateReason: string };
  errors: readonly FieldError[];
  /** makes sending twice the same as once */
  formKey: string;
};

/** Not agreeing with a decision, in a few sentences; late is taken as well. */
export function ObjectForm({ requestId, decisionId, typed, errors, formKey }: Props) {
  const t = useTranslations('decision');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  const back = paths.mine.decision(requestId, decisionId);
  return (
    <FormFrame
      back={{ href: back, text: t('list.open') }}
      title={t('form.title')}
      lead={t('form.lead')}
      errors={errors}
    >
      <form
        className="plein-form"
        method="post"
        action={paths.mine.objectSend(requestId, decisionId)}
        id={mainForm}
        noValidate
      >
        <input type="hidden" name="formKey" value={formKey} />
        <WhyNote title={common('why')}>{t('form.why')}</WhyNote>
        <TextArea
          name="text"
          label={t('form.text')}
          error={byField.get('text') ?? byField.get('formKey')}
          defaultValue={typed.text}
          rows={8}
        />
        <TextArea
          name="lateReason"
          label={t('form.lateReason')}
          description={t('form.lateReasonHelp')}
          optional={common('optional')}
          error={byField.get('lateReason')}
          defaultValue={typed.lateReason}
          rows={3}
        />
        <Actions>
          <Button>{t('form.send')}</Button>
          <Link href={back} target>
            {t('form.keep')}
          </Link>
        </Actions>
      </form>
    </FormFrame>
  );
}
