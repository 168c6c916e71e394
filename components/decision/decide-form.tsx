import { useTranslations } from 'next-intl';
import { useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { Checkbox, RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { decisionKinds } from '@/lib/schemas/decision';

type Props = {
  action: string;
  formKey: string;
  /** the decision that the page shows as the one that counts */
  replaces: string | null;
  kept: Kept;
};

/** What is decided: why in plain words, what is possible, and the law last. */
export function DecideForm({ action, formKey, replaces, kept }: Props) {
  const t = useTranslations('decisionWork');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <WorkForm action={action} save={t('form.save')}>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="replaces" value={replaces ?? ''} />
      <RadioGroup
        name="kind"
        label={t('form.kind')}
        options={decisionKinds.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          description: t(`kindHelp.${kind}`),
        }))}
        defaultValue={typedText(kept, 'kind')}
        error={errorOf('kind')}
      />
      {(['reason', 'possible', 'legalGround'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`form.${name}`)}
          description={t(`form.${name}Help`)}
          defaultValue={typedText(kept, name)}
          error={errorOf(name)}
          rows={name === 'legalGround' ? 2 : 5}
        />
      ))}
      <Checkbox
        name="factsDiffer"
        label={t('form.factsDiffer')}
        description={t('form.factsDifferHelp')}
        defaultChecked={wasTicked(kept, 'factsDiffer')}
      />
    </WorkForm>
  );
}
