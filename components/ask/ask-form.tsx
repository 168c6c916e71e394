import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import type { LocalDate } from '@/lib/rules/local-date';
import { askKinds } from '@/lib/schemas/ask';

type Props = {
  action: string;
  formKey: string;
  /** the last day when nobody chooses another */
  usual: LocalDate;
  kept: Kept;
};

/** What is asked, what for, and before the end of which day. */
export function AskForm({ action, formKey, usual, kept }: Props) {
  const t = useTranslations('askWork.form');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <RadioGroup
          name="kind"
          label={t('kind')}
          options={askKinds.map((kind) => ({
            value: kind,
            label: t(`kinds.${kind}`),
            description: t(`kindsHelp.${kind}`),
          }))}
          defaultValue={typedText(kept, 'kind')}
          error={errorOf('kind')}
        />
        {(['what', 'whatFor'] as const).map((name) => (
          <TextArea
            key={name}
            name={name}
            label={t(name)}
            description={t(`${name}Help`)}
            defaultValue={typedText(kept, name)}
            error={errorOf(name)}
            rows={4}
          />
        ))}
        <DateQuestion
          name="dueOn"
          label={t('dueOn')}
          kept={kept}
          stands={usual}
          error={errorOf('dueOn')}
        />
      </WorkForm>
    </>
  );
}
