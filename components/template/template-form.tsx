import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Checkbox } from '@/components/ui/choice';
import { Paragraph } from '@/components/ui/paragraph';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import {
  mostTemplateSteps,
  templateContent,
  templateRoles,
  type TemplateStep,
} from '@/lib/schemas/plan-template';
import { TemplateSteps } from './template-steps';

type Props = {
  action: string;
  kept: Kept;
  /** how it stands; a new one has a key for its form and the teams to choose from */
  template?: { name: string; version: number; steps: readonly TemplateStep[] };
  start?: { formKey: string; teams: readonly { id: string; name: string }[] };
};

const emptyRows = 3;
const fewestRows = 5;

/** Rows to fill in: those that are there and some empty ones, never fewer than what was typed. */
function rowsOf(kept: Kept, steps: readonly TemplateStep[]): number[] {
  const typed = kept?.values.steps;
  const there = Array.isArray(typed) ? typed.length : steps.length + emptyRows;
  const count = Math.min(Math.max(there, fewestRows), mostTemplateSteps * 2);
  return [...Array(count).keys()];
}

/** Name and steps of a template. Everything works without a script: a row goes where its number says. */
export function TemplateForm({ action, kept, template, start }: Props) {
  const t = useTranslations('templateWork.form');
  const errorOf = useFieldErrors(kept?.errors);
  const steps = template?.steps ?? [];
  const current = kept?.current;
  return (
    <>
      {current ? <Conflict current={current} /> : <FormErrors errors={kept?.errors} />}
      <WorkForm action={action} save={t('save')}>
        {start ? <Start {...{ kept, start }} error={errorOf('teamId')} /> : null}
        {template ? (
          <input type="hidden" name="version" value={versionOf(current) ?? template.version} />
        ) : null}
        <TextInput
          name="name"
          label={t('name')}
          description={t('nameHelp')}
          defaultValue={kept ? typedText(kept, 'name') : template?.name}
          error={errorOf('name')}
        />
        {rowsOf(kept, steps).map((index) => (
          <Row key={index} {...{ index, kept, errorOf }} step={steps[index]} />
        ))}
        <Paragraph look="small">{t('more')}</Paragraph>
      </WorkForm>
    </>
  );
}

/** Pressing on after a conflict is choosing the own words, for the form carries the version that stands above it. */
const versionOf = (current: Record<string, unknown> | undefined) =>
  typeof current?.version === 'number' ? current.version : undefined;

function Conflict({ current }: { current: Record<string, unknown> }) {
  const t = useTranslations('templateWork.form');
  return (
    <Alert kind="warning" id="fouten" live title={t('conflict')}>
      <p>{t('conflictText')}</p>
      <p dir="auto">
        <b>{typeof current.name === 'string' ? current.name : ''}</b>
      </p>
      <TemplateSteps steps={templateContent(current).steps} />
    </Alert>
  );
}

type StartProps = Pick<Props, 'kept'> & { start: NonNullable<Props['start']>; error?: string };

/** A new template is for one team: not asked when there is only one. */
function Start({ kept, start: { formKey, teams }, error }: StartProps) {
  const t = useTranslations('templateWork.form');
  const [only] = teams;
  return (
    <>
      <input type="hidden" name="formKey" value={formKey} />
      {teams.length === 1 ? (
        <input type="hidden" name="teamId" value={only!.id} />
      ) : (
        <Select
          name="teamId"
          label={t('team')}
          emptyLabel=""
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typedText(kept, 'teamId')}
          error={error}
        />
      )}
    </>
  );
}

type RowProps = Pick<Props, 'kept'> & {
  index: number;
  step: TemplateStep | undefined;
  errorOf: (path: string) => string | undefined;
};

function Row({ index, step, kept, errorOf }: RowProps) {
  const t = useTranslations('templateWork');
  const name = (part: string) => `steps.${index}.${part}`;
  const value = (part: string, stands?: string) => (kept ? typedText(kept, name(part)) : stands);
  return (
    <fieldset className="plein-group flow flow--sm">
      <legend className="nl-heading nl-heading--level-3">
        {t('form.step', { number: index + 1 })}
      </legend>
      <TextInput
        name={name('title')}
        label={t('form.stepTitle')}
        defaultValue={value('title', step?.title)}
        error={errorOf(name('title'))}
      />
      <Select
        name={name('who')}
        label={t('form.stepWho')}
        emptyLabel={t('form.stepWhoEmpty')}
        options={templateRoles.map((role) => ({ value: role, label: t(`who.${role}`) }))}
        defaultValue={value('who', step?.who)}
        error={errorOf(name('who'))}
      />
      {index > 0 ? (
        <Checkbox
          plain
          id={name('waits')}
          name={name('waits')}
          label={t('form.waits')}
          defaultChecked={wasTicked(kept, name('waits'), step?.waits)}
        />
      ) : null}
      <TextInput
        name={name('place')}
        label={t('form.place')}
        width="tiny"
        inputMode="numeric"
        defaultValue={value('place', String(index + 1))}
      />
    </fieldset>
  );
}
