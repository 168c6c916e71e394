import type { ReactNode } from 'react';
import { useDates } from '@/components/my-case/use-dates';
import { seenVersion, type Kept } from '@/components/case/kept';
import type { ChoiceOption } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { PlanPaths } from '@/lib/paths';
import type { GoalView, StepView } from '@/lib/queries/plan/goal-views';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import type { LocalDate } from '@/lib/rules/local-date';
import type { StepOwner } from '@/lib/rules/plan/types';
import { PlanConflict, PlanErrors } from './form-errors';
import { GoalForm, RewordForm } from './goal-form';
import { StepForm } from './step-form';
import { LookBackForm, TextForm } from './text-form';
import { isOver } from './shown';
import { usePlanPeople, voiceOf, type PlanReader } from './use-plan-people';
import { usePlanWords, type PlanKey } from './use-plan-words';
import { placesOf } from './use-step-words';

/** Somebody who can be given a step. */
export type OwnerChoice = StepOwner & { name: string; role: string | null };

type Props = {
  page: PlanPage;
  at: PlanPaths;
  kept: Kept;
  formKey: string;
  /** what only colleagues are asked, below the other questions */
  more?: ReactNode;
  /** what should be read before the questions */
  before?: ReactNode;
};

type FrameProps = Pick<Props, 'page' | 'at' | 'kept' | 'before'> & {
  title: string;
  lead?: string;
  /** how it stands now, when somebody was first */
  now: { label: string; value: string }[];
  children: ReactNode;
};

/** One question about the plan: the way back, what must be mended or how it stands now, and the form. */
function Frame({ page, at, kept, before, title, lead, now, children }: FrameProps) {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.page}>{t('back')}</BackLink>
        {kept?.current ? null : <PlanErrors {...{ voice, kept }} />}
        <Heading level={1}>{title}</Heading>
        {lead ? <Paragraph look="lead">{lead}</Paragraph> : null}
      </div>
      {kept?.current ? <PlanConflict {...{ voice, now }} keep={at.page} /> : null}
      {before}
      {children}
    </>
  );
}

const useForm = ({ page, kept, formKey, more }: Props) => {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  const seen = seenVersion(kept, 'seen', page.version);
  return { voice, t, form: { voice, kept, formKey, seen, children: more } };
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Whose goal it can be: a young person chooses who reads it, an adult also writes down what a child wants. */
function useWhose(reader: PlanReader, people: readonly OwnerChoice[]): ChoiceOption[] {
  const t = usePlanWords(voiceOf(reader));
  const together = { value: '', label: t('forms.goal.together') };
  const of = (whose: readonly OwnerChoice[]) =>
    whose.map(({ id, name }) => ({ value: id, label: t('forms.goal.of', { name }) }));
  if (reader.kind === 'parent') return of(people);
  if (reader.kind !== 'resident') return [together, ...of(people)];
  const own = reader.personId;
  if (reader.isYoung) {
    return [
      { value: own, label: t('forms.goal.ownShared') },
      { value: `${own}:private`, label: t('forms.goal.ownPrivate') },
      together,
    ];
  }
  const children = people.filter(({ id }) => reader.speaksFor.includes(id));
  const mine = { value: own, label: t('forms.goal.own') };
  if (people.length < 2) return [mine];
  return [mine, together, ...of(children)];
}

/** A new goal. */
export function AddGoalPage({ owners, ...props }: Props & { owners: readonly OwnerChoice[] }) {
  const { t, form } = useForm(props);
  const people = owners.filter(({ kind }) => kind === 'resident');
  const { reader } = props.page;
  const whose = useWhose(reader, people);
  return (
    <Frame {...props} title={t('forms.goal.title')} lead={t('forms.goal.lead')} now={[]}>
      <GoalForm
        {...form}
        action={props.at.addGoalSend}
        whose={whose}
        isProposal={reader.kind === 'parent' && !reader.speaks}
      />
    </Frame>
  );
}

/** Other words for a goal; for somebody else's they are a proposal. */
export function RewordPage({ goal, ...props }: Props & { goal: GoalView }) {
  const { t, form } = useForm(props);
  const now = [{ label: t('forms.reword.words'), value: text(props.kept?.current?.words) }];
  return (
    <Frame {...props} title={t('forms.reword.title')} now={now}>
      <RewordForm
        {...form}
        action={props.at.goalSend(goal.id)}
        words={goal.words}
        isProposal={goal.mayReword === 'proposal'}
      />
    </Frame>
  );
}

function useOwners({ page }: Props, owners: readonly OwnerChoice[]): ChoiceOption[] {
  const t = usePlanWords(voiceOf(page.reader));
  const whoIs = usePlanPeople(page.reader, page.names);
  const labelOf = (owner: OwnerChoice) => {
    if (whoIs(owner).isSelf) return t('forms.step.ownerSelf');
    const { name, role } = owner;
    return role ? t('forms.step.ownerRole', { name, role }) : name;
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

type StepProps = Props & { goal: GoalView; owners: readonly OwnerChoice[] };

/** A new step of a goal. */
export function AddStepPage({ goal, owners, ...props }: StepProps) {
  const { t, form } = useForm(props);
  const [self] = useOwners(props, owners);
  const lead = t('forms.step.lead', { goal: goal.words });
  return (
    <Frame {...props} title={t('forms.step.title')} lead={lead} now={[]}>
      <StepForm
        {...form}
        action={props.at.addStepSend(goal.id)}
        values={{ title: '', owner: self?.value, dueOn: null, waitsFor: [] }}
        owners={useOwners(props, owners)}
        others={useOthers(props.page)}
      />
    </Frame>
  );
}

/** How a step stands now, in the order of its form. */
function useStepNow({ page, kept }: Props, owners: readonly ChoiceOption[], step: StepView) {
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
  const { t, form } = useForm(props);
  const choices = useOwners(props, owners);
  const { title, owner, dueOn, waitsFor } = step;
  const lead = t('forms.step.lead', { goal: goal.words });
  const now = useStepNow(props, choices, step);
  return (
    <Frame {...props} title={t('forms.step.changeTitle')} lead={lead} now={now}>
      <StepForm
        {...form}
        action={props.at.stepSend(step.id)}
        values={{ title, owner: `${owner.kind}:${owner.id}`, dueOn, waitsFor }}
        owners={choices}
        others={useOthers(props.page, step)}
        isProposal={step.mayChange === 'proposal'}
      />
    </Frame>
  );
}

type TextProps = Props & { which: 'goesWell' | 'wrong' };

/** What goes well, or what to do when it goes wrong. */
export function PlanTextPage({ which, ...props }: TextProps) {
  const { t, form } = useForm(props);
  const { page, at, kept } = props;
  const isWell = which === 'goesWell';
  const may = isWell ? page.may.goesWell : page.may.whenItGoesWrong;
  const key = (end: string) => t(`${which}.${end}` as PlanKey);
  const now = [{ label: key('label'), value: text(kept?.current?.words) }];
  return (
    <Frame {...props} title={key('formTitle')} lead={key('formLead')} now={now}>
      <TextForm
        {...form}
        action={at.textSend(isWell ? 'wat-gaat-goed' : 'als-het-misgaat')}
        text={which}
        words={isWell ? page.goesWell : page.whenItGoesWrong}
        isProposal={may === 'proposal'}
      />
    </Frame>
  );
}

/** The day of looking back together. */
export function LookBackPage(props: Props) {
  const { t, form } = useForm(props);
  const { page, at, kept } = props;
  const dates = useDates();
  const date = kept?.current?.date as LocalDate | null | undefined;
  const now = [{ label: t('lookBack.label'), value: date ? dates.day(date) : '' }];
  return (
    <Frame {...props} title={t('lookBack.formTitle')} lead={t('lookBack.formLead')} now={now}>
      <LookBackForm
        {...form}
        action={at.evaluateSend}
        date={page.evaluateOn}
        isProposal={page.may.evaluateOn === 'proposal'}
      />
    </Frame>
  );
}
