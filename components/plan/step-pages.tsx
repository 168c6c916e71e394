import { useDates } from '@/components/my-case/use-dates';
import { useFunction } from '@/components/my-case/use-function';
import type { ChoiceOption } from '@/components/ui/choice';
import type { GoalView, StepView } from '@/lib/queries/plan/goal-views';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import type { OwnerReach } from '@/lib/rules/plan/owner-for';
import type { StepOwner } from '@/lib/rules/plan/types';
import { PlanFrame, usePlanForm, type PlanPageProps } from './plan-frame';
import { isOver } from './shown';
import { StepForm } from './step-form';
import { usePlanPeople, voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';
import { placesOf } from './use-step-words';

/** Somebody who can be given a step. */
export type OwnerChoice = StepOwner & OwnerReach & { name: string; role: string | null };

type StepProps = PlanPageProps & { goal: GoalView; owners: readonly OwnerChoice[] };

function useOwners({ page, owners }: StepProps): ChoiceOption[] {
  const t = usePlanWords(voiceOf(page.reader));
  const whoIs = usePlanPeople(page.reader, page.names);
  const inWords = useFunction();
  const labelOf = (owner: OwnerChoice) => {
    if (whoIs(owner).isSelf) return t('forms.step.ownerSelf');
    const { name, role, onlyFor } = owner;
    if (onlyFor) return t('forms.step.ownerElsewhere', { name });
    return role ? t('forms.step.ownerRole', { name, role: inWords(role) }) : name;
  };
  const options = owners.map((owner) => ({
    value: `${owner.kind}:${owner.id}`,
    label: labelOf(owner),
    isSelf: whoIs(owner).isSelf,
  }));
  // Oneself stands first: most steps that somebody writes down are one's own.
  return options
    .toSorted((a, b) => Number(b.isSelf) - Number(a.isSelf))
    .map(({ value, label }) => ({ value, label }));
}

/** Steps that another one can wait for: those that are not over, and what it waits for already. */
function useOthers({ goals, reader }: PlanPage, step?: StepView): ChoiceOption[] {
  const t = usePlanWords(voiceOf(reader));
  const places = placesOf(goals);
  const isChoice = (one: StepView) =>
    one.id !== step?.id &&
    (step?.waitsFor.includes(one.id) || ['todo', 'busy'].includes(one.state));
  return goals
    .filter((goal) => !isOver(goal))
    .flatMap((goal) => goal.steps.filter(isChoice))
    .map(({ id, title }) => {
      const { goal, step: number } = places.get(id)!;
      return { value: id, label: t('forms.step.waitsOption', { goal, number, title }) };
    });
}

/** A new step of a goal. */
export function AddStepPage({ goal, owners, ...props }: StepProps) {
  const { t, form } = usePlanForm(props);
  const choices = useOwners({ ...props, goal, owners });
  const lead = t('forms.step.lead', { goal: goal.words });
  return (
    <PlanFrame {...props} title={t('forms.step.title')} lead={lead} now={[]}>
      <StepForm
        {...form}
        action={props.at.addStepSend(goal.id)}
        values={{ title: '', owner: choices[0]?.value, dueOn: null, waitsFor: [] }}
        owners={choices}
        others={useOthers(props.page)}
      />
    </PlanFrame>
  );
}

/** How a step stands now, in the order of its form. */
function useStepNow(
  { page, kept }: PlanPageProps,
  owners: readonly ChoiceOption[],
  step: StepView,
) {
  const t = usePlanWords(voiceOf(page.reader));
  const dates = useDates();
  const others = useOthers(page, step);
  const { title, owner, dueOn, waitsFor } = (kept?.current ?? {}) as Partial<StepView>;
  const labelOf = (options: readonly ChoiceOption[], value: string) =>
    options.find((option) => option.value === value)?.label ?? '';
  return [
    { label: t('forms.step.what'), value: title ?? '' },
    {
      label: t('forms.step.owner'),
      value: owner ? labelOf(owners, `${owner.kind}:${owner.id}`) : '',
    },
    { label: t('forms.step.due'), value: dueOn ? dates.day(dueOn) : '' },
    {
      label: t('forms.step.waits'),
      value: (waitsFor ?? []).map((id) => labelOf(others, id)).join('\n'),
    },
  ];
}

/** Other words for a step, somebody else who does it, another day or another order. */
export function ChangeStepPage({ goal, step, owners, ...props }: StepProps & { step: StepView }) {
  const { t, form } = usePlanForm(props);
  const choices = useOwners({ ...props, goal, owners });
  const { title, owner, dueOn, waitsFor } = step;
  const lead = t('forms.step.lead', { goal: goal.words });
  const now = useStepNow(props, choices, step);
  return (
    <PlanFrame {...props} title={t('forms.step.changeTitle')} lead={lead} now={now}>
      <StepForm
        {...form}
        action={props.at.stepSend(step.id)}
        values={{ title, owner: `${owner.kind}:${owner.id}`, dueOn, waitsFor }}
        owners={choices}
        others={useOthers(props.page, step)}
        isProposal={step.mayChange === 'proposal'}
      />
    </PlanFrame>
  );
}
