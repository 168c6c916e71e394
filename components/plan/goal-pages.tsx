import type { ChoiceOption } from '@/components/ui/choice';
import type { GoalView } from '@/lib/queries/plan/goal-views';
import { GoalForm, RewordForm } from './goal-form';
import { currentText, PlanFrame, usePlanForm, type PlanPageProps } from './plan-frame';
import type { OwnerChoice } from './step-pages';
import { isYoung, voiceOf, type PlanReader } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

/** Whose goal it can be, and who reads it: a young person chooses that, an adult also writes down what a child wants. */
function useWhose(reader: PlanReader, people: readonly OwnerChoice[]): ChoiceOption[] {
  const t = usePlanWords(voiceOf(reader));
  const together = { value: '', label: t('forms.goal.together') };
  const of = (whose: readonly OwnerChoice[]) =>
    whose.map(({ id, name }) => ({ value: id, label: t('forms.goal.of', { name }) }));
  if (reader.kind === 'parent') return of(people.filter(({ id }) => id === reader.childId));
  if (reader.kind !== 'resident') return [together, ...of(people)];
  const own = reader.personId;
  if (isYoung(reader)) {
    return [
      { value: own, label: t('forms.goal.ownShared') },
      { value: `${own}:private`, label: t('forms.goal.ownPrivate') },
      together,
    ];
  }
  const children = people.filter(({ id }) => reader.speaksFor.includes(id));
  const mine = { value: own, label: t('forms.goal.ownShared') };
  if (people.length < 2) return [mine];
  return [mine, together, ...of(children)];
}

/** A new goal. */
export function AddGoalPage({
  owners,
  ...props
}: PlanPageProps & { owners: readonly OwnerChoice[] }) {
  const { t, form } = usePlanForm(props);
  const people = owners.filter(({ kind }) => kind === 'resident');
  const { reader } = props.page;
  const whose = useWhose(reader, people);
  const lead = [
    t('forms.goal.lead'),
    ...(props.page.hasEnoughGoals ? [t('forms.goal.many')] : []),
  ].join(' ');
  return (
    <PlanFrame {...props} title={t('forms.goal.title')} lead={lead} now={[]}>
      <GoalForm
        {...form}
        action={props.at.addGoalSend}
        whose={whose}
        isProposal={reader.kind === 'parent' && !reader.speaks}
      />
    </PlanFrame>
  );
}

/** Other words for a goal; for somebody else's they are a proposal. */
export function RewordPage({ goal, ...props }: PlanPageProps & { goal: GoalView }) {
  const { t, form } = usePlanForm(props);
  const now = [{ label: t('forms.reword.words'), value: currentText(props.kept?.current?.words) }];
  return (
    <PlanFrame {...props} title={t('forms.reword.title')} now={now}>
      <RewordForm
        {...form}
        action={props.at.goalSend(goal.id)}
        words={goal.words}
        isProposal={goal.mayReword === 'proposal'}
      />
    </PlanFrame>
  );
}
