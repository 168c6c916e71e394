import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Checkbox, RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import { afterCareWays } from '@/lib/schemas/after-care';

type Props = {
  requestId: string;
  typed: { how: string; words: string; wantsHelp: boolean };
  errors: readonly FieldError[];
};

/** One tap, a few words if somebody wants, and help again if that is wanted. */
export function AfterCareForm({ requestId, typed, errors }: Props) {
  const t = useTranslations('afterCare');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  return (
    <FormFrame
      back={{ href: paths.mine.request(requestId), text: t('back') }}
      title={t('title')}
      lead={t('lead')}
      errors={errors}
    >
      <form
        className="plein-form"
        method="post"
        action={paths.mine.afterCareSend(requestId)}
        id={mainForm}
        noValidate
      >
        <RadioGroup
          name="how"
          label={t('how')}
          options={afterCareWays.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
          defaultValue={typed.how}
          error={byField.get('how')}
        />
        <TextArea
          name="words"
          label={t('words')}
          optional={common('optional')}
          defaultValue={typed.words}
          error={byField.get('words')}
          rows={4}
        />
        <Checkbox
          name="wantsHelp"
          label={t('wantsHelp')}
          description={t('wantsHelpText')}
          defaultChecked={typed.wantsHelp}
        />
        <Actions>
          <Button>{t('send')}</Button>
        </Actions>
      </form>
    </FormFrame>
  );
}
