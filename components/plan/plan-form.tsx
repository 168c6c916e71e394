import type { ReactNode } from 'react';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { usePlanErrors, usePlanWords, type PlanVoice } from './use-plan-words';

/** What every form of a plan knows. */
export type PlanFormProps = {
  voice: PlanVoice;
  /** the door of the form */
  action: string;
  /** version of the plan that the page shows */
  seen: number;
  formKey: string;
  kept: Kept;
  /** it becomes a proposal: somebody else says yes or no */
  isProposal?: boolean;
  /** further questions, below the own ones */
  children?: ReactNode;
};

/** A form that posts to its door: the version that was seen and the key of the form go along. */
export function PlanForm({ fields, ...props }: PlanFormProps & { fields: ReactNode }) {
  const { voice, action, isProposal, children, kept } = props;
  const t = usePlanWords(voice);
  return (
    <form className="plein-form" method="post" action={action} id={mainForm} noValidate>
      <Carried {...props} />
      {typeof kept?.current?.busy === 'string' ? (
        <input type="hidden" name="takesOver" value="1" />
      ) : null}
      {isProposal ? <Alert>{t('forms.needsYes')}</Alert> : null}
      {fields}
      {isProposal ? <Why {...props} /> : null}
      {children}
      <Actions>
        <Button>{isProposal ? t('forms.saveProposal') : t('forms.save')}</Button>
      </Actions>
    </form>
  );
}

/** What goes along unseen. */
export function Carried({ seen, formKey }: Pick<PlanFormProps, 'seen' | 'formKey'>) {
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="formKey" value={formKey} />
    </>
  );
}

function Why({ voice, kept }: PlanFormProps) {
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  return (
    <TextArea
      name="why"
      label={t('forms.why')}
      optional={t('forms.optional')}
      error={errors.of('why')}
      defaultValue={typedText(kept, 'why')}
      rows={3}
    />
  );
}
