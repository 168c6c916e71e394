import { useTranslations } from 'next-intl';
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/form-field';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { contactWays } from '@/lib/schemas/help-request';
import { paths } from '@/lib/paths';
import type { AgreedStep } from '@/lib/queries/shared/case/agreed-steps';
import type { ContactRequest } from '@/lib/queries/case/contact-page';
import type { Part } from '@/lib/queries/shared/case/parts';
import type { LocalDate } from '@/lib/rules/local-date';
import { ChangedPart, ContactParts } from './contact-parts';
import { useDates } from './dates';
import { DateQuestion } from './date-question';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedList, typedText, wasTicked, type Kept } from './kept';

type Props = {
  caseId: string;
  requests: readonly ContactRequest[];
  steps: readonly AgreedStep[];
  /** open parts of these requests */
  parts: readonly Part[];
  kept: Kept;
  today: LocalDate;
};

/** Contact, the first or a later one: about what, how, when, what to remember, what the resident reads, and what comes next. */
export function ContactForm({ caseId, requests, steps, parts, kept, today }: Props) {
  const t = useTranslations('work.contact');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <ChangedPart parts={parts} kept={kept} />
      <FormErrors errors={kept?.errors} />
      <WorkForm action={paths.work.action(caseId, 'contact/opslaan')} save={t('save')}>
        <Requests requests={requests} kept={kept} error={errorOf('requests')} />
        <RadioGroup
          name="how"
          label={t('how')}
          options={contactWays.map((way) => ({ value: way, label: t(`way.${way}`) }))}
          defaultValue={typedText(kept, 'how')}
          error={errorOf('how')}
        />
        <DateQuestion name="on" label={t('on')} kept={kept} stands={today} error={errorOf('on')} />
        <Texts kept={kept} mayWrite={requests.some((request) => !request.isWithdrawn)} />
        <ContactParts parts={parts} kept={kept} />
        <DoneSteps steps={steps} kept={kept} />
        <NextStep kept={kept} />
      </WorkForm>
    </>
  );
}

/** A note for colleagues, and words for who asked; words that nobody would read are not asked for. */
function Texts({ kept, mayWrite }: { kept: Kept; mayWrite: boolean }) {
  const t = useTranslations('work.contact');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  const names = mayWrite ? (['note', 'words'] as const) : (['note'] as const);
  return names.map((name) => (
    <TextArea
      key={name}
      name={name}
      label={t(name)}
      description={t(`${name}Help`)}
      optional={common('optional')}
      defaultValue={typedText(kept, name)}
      error={errorOf(name)}
      rows={name === 'words' ? 3 : undefined}
    />
  ));
}

/**
 * With one request of which it is sure who sent it there is nothing to choose. Else nothing is ticked beforehand: a promise
 * is kept by a talk about it, not by a form.
 */
function Requests({
  requests,
  kept,
  error,
}: Pick<Props, 'requests' | 'kept'> & { error?: string }) {
  const t = useTranslations('work.contact');
  const dates = useDates();
  const [only, ...others] = requests;
  if (only && others.length === 0 && !only.isUnsure) {
    return <input type="hidden" name="requests" value={only.id} />;
  }
  const help = ({ owedOn, isUnsure, isWithdrawn }: ContactRequest) =>
    [
      owedOn && t('requestHelp', { day: dates.full(owedOn) }),
      isUnsure && t('requestUnsure'),
      isWithdrawn && t('requestWithdrawn'),
    ]
      .filter(Boolean)
      .join(' ') || undefined;
  return (
    <CheckboxGroup
      name="requests"
      label={t('requests')}
      options={requests.map((request) => ({
        value: request.id,
        label: t('requestOf', { day: dates.full(request.submittedAt) }),
        description: help(request),
      }))}
      defaultValues={typedList(kept, 'requests') ?? []}
      error={error}
    />
  );
}

/** What was agreed before: is it done now? */
function DoneSteps({ steps, kept }: Pick<Props, 'steps' | 'kept'>) {
  const t = useTranslations('work.contact');
  const common = useTranslations('common');
  const dates = useDates();
  if (steps.length === 0) return null;
  return (
    <CheckboxGroup
      name="doneSteps"
      label={t('doneSteps')}
      optional={common('optional')}
      options={steps.map(({ id, what, dueOn }) => ({
        value: id,
        label: what,
        description: t('stepBy', { day: dates.full(dueOn) }),
      }))}
      defaultValues={typedList(kept, 'doneSteps') ?? []}
    />
  );
}

/** What comes next and before when, so that it surfaces by itself. */
function NextStep({ kept }: { kept: Kept }) {
  const t = useTranslations('work.contact.next');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <FieldGroup id="next" label={t('title')} description={t('help')} optional={common('optional')}>
      <div className="flow flow--sm">
        <TextInput
          name="nextWhat"
          label={t('what')}
          defaultValue={typedText(kept, 'nextWhat')}
          error={errorOf('nextWhat')}
        />
        <DateQuestion name="nextOn" label={t('on')} kept={kept} error={errorOf('nextOn')} />
        <Checkbox
          name="nextIsForResident"
          label={t('forResident')}
          description={t('forResidentHelp')}
          defaultChecked={wasTicked(kept, 'nextIsForResident', true)}
        />
      </div>
    </FieldGroup>
  );
}
