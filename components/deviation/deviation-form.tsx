import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Checkbox } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';

type Props = { action: string; formKey: string; kept: Kept };

/** In the order of the omgekeerde toets; what may be skipped says so. */
const questions = [
  ['effect', false],
  ['values', true],
  ['rule', false],
  ['instead', false],
  ['sideEffects', true],
  ['legalForm', true],
] as const;

/** Why something else is done than the rule says: the effect first, the law last. */
export function DeviationForm({ action, formKey, kept }: Props) {
  const t = useTranslations('deviationWork.form');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <Alert>{t('read')}</Alert>
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        {questions.map(([name, isOptional]) => (
          <TextArea
            key={name}
            name={name}
            label={t(name)}
            description={t(`${name}Help`)}
            optional={isOptional ? common('optional') : undefined}
            defaultValue={typedText(kept, name)}
            error={errorOf(name)}
            rows={3}
          />
        ))}
        <Checkbox
          name="isObstacle"
          label={t('isObstacle')}
          description={t('isObstacleHelp')}
          defaultChecked={wasTicked(kept, 'isObstacle')}
        />
        <TextArea
          name="obstacle"
          label={t('obstacle')}
          description={t('obstacleHelp')}
          optional={common('optional')}
          defaultValue={typedText(kept, 'obstacle')}
          error={errorOf('obstacle')}
          rows={3}
        />
      </WorkForm>
    </>
  );
}
