import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { RadioGroup } from '@/components/ui/choice';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import type { OwnerChoice } from '@/components/plan/step-pages';
import type { Template } from '@/lib/queries/template/templates';
import type { TemplateRole } from '@/lib/schemas/plan-template';
import { TemplateSteps } from './template-steps';

type Props = {
  action: string;
  formKey: string;
  kept: Kept;
  template: Template;
  goals: readonly { id: string; words: string; personId: string | null }[];
  owners: readonly OwnerChoice[];
  /** whether the resident said so in a conversation */
  children?: ReactNode;
};

/** For which goal, and who is meant by each role that the template has. */
export function UseTemplateForm(props: Props) {
  const { action, formKey, kept, template, goals, owners, children } = props;
  const t = useTranslations('templateWork.use');
  const errorOf = useFieldErrors(kept?.errors);
  const has = (role: TemplateRole) => template.steps.some(({ who }) => who === role);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <Section id="stappen" title={t('steps')}>
        <TemplateSteps steps={template.steps} />
      </Section>
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <RadioGroup
          name="goalId"
          label={t('goal')}
          options={goals.map(({ id, words }) => ({ value: id, label: words }))}
          defaultValue={
            typedText(kept, 'goalId') ?? (goals.length === 1 ? goals[0]!.id : undefined)
          }
          error={errorOf('goalId')}
        />
        {has('resident') ? (
          <Who {...{ kept, owners }} name="residentId" error={errorOf('residentId')} />
        ) : null}
        {has('colleague') ? (
          <Who {...{ kept, owners }} name="colleague" error={errorOf('colleague')} />
        ) : null}
        {children}
      </WorkForm>
    </>
  );
}

type WhoProps = Pick<Props, 'kept' | 'owners'> & {
  name: 'residentId' | 'colleague';
  error?: string;
};

function Who({ name, kept, owners, error }: WhoProps) {
  const t = useTranslations('templateWork.use');
  const isResident = name === 'residentId';
  const people = owners.filter(({ kind }) => (kind === 'resident') === isResident);
  const options = people.map(({ kind, id, name: called, role }) => ({
    value: isResident ? id : `${kind}:${id}`,
    label: role ? `${called}, ${role}` : called,
  }));
  const only = options.length === 1 ? options[0]!.value : undefined;
  return (
    <Select
      name={name}
      label={t(isResident ? 'resident' : 'colleague')}
      emptyLabel={t(isResident ? 'residentEmpty' : 'colleagueEmpty')}
      options={options}
      defaultValue={typedText(kept, name) ?? only}
      error={error}
    />
  );
}
