import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import type { GoalView } from '@/lib/queries/plan/goal-views';
import { GoalActions } from './goal-actions';
import { isOver, numberOf, type PlanActions, type PlanShown } from './shown';
import { StepItem } from './step-item';
import { usePlanDoers, usePlanPeople, voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';
import { placesOf, useStepWords } from './use-step-words';

type Props = { goal: GoalView; shown: PlanShown; actions?: PlanActions };

/** A goal in the words of whose it is, with its steps in order. */
export function GoalArticle({ goal, shown, actions }: Props) {
  if (goal.isHidden) return <HiddenGoal goal={goal} shown={shown} />;
  return (
    <article className="plein-goal" id={`doel-${goal.id}`}>
      <GoalHead {...{ goal, shown }} />
      <Steps {...{ goal, shown, actions }} />
      {actions ? <GoalActions {...{ goal, shown, actions }} /> : null}
    </article>
  );
}

function useGoalTitle({ goal, shown }: Props): string {
  const { goals, reader } = shown;
  const t = usePlanWords(voiceOf(reader));
  const number = numberOf(goal, goals);
  const isFirst = goals.find((one) => one.state === 'open') === goal;
  if (goal.state === 'later') return t('goals.later', { number });
  return t(isFirst ? 'goals.first' : 'goals.number', { number });
}

/** Whose it is: only worth saying where more people live. */
function useWhose({ goal, shown }: Props): string {
  const { reader } = shown;
  const t = usePlanWords(voiceOf(reader));
  if (goal.isPrivate) return t('goals.private');
  if (goal.personId === null) return '';
  const isOwn = reader.kind === 'resident' && goal.personId === reader.personId;
  return isOwn ? t('goals.own') : t('goals.of', { name: goal.ofName ?? '' });
}

function GoalHead(props: Props) {
  const { goal, shown } = props;
  const t = usePlanWords(voiceOf(shown.reader));
  const whose = useWhose(props);
  return (
    <>
      <p className="plein-goal__nr">
        {useGoalTitle(props)}
        {whose ? `, ${whose}` : null}
      </p>
      <Heading level={3} className="plein-quote">
        <span dir="auto">{goal.words}</span>
      </Heading>
      {isOver(goal) ? (
        <State
          kind={goal.state === 'reached' ? 'done' : 'wait'}
          icon={goal.state === 'reached' ? 'check' : 'back'}
        >
          {t(`goals.state.${goal.state as 'reached'}`)}
        </State>
      ) : null}
      {goal.state === 'later' ? <Paragraph look="small">{t('goals.rests')}</Paragraph> : null}
    </>
  );
}

function HiddenGoal({ goal, shown }: Props) {
  const t = usePlanWords(voiceOf(shown.reader));
  const name = goal.ofName ?? t('goals.hiddenNobody');
  return (
    <article className="plein-goal" id={`doel-${goal.id}`}>
      <p className="plein-goal__nr">{t('goals.number', { number: numberOf(goal, shown.goals) })}</p>
      <Heading level={3}>{t('goals.hiddenTitle', { name })}</Heading>
      <Paragraph look="small">{t('goals.hidden', { name })}</Paragraph>
    </article>
  );
}

function Steps({ goal, shown, actions }: Props) {
  const { goals, reader, names, today, mostBlocking } = shown;
  const voice = voiceOf(reader);
  const t = usePlanWords(voice);
  const places = placesOf(goals);
  const stateOf = useStepWords({ voice, places, today });
  const whoDoes = usePlanDoers(reader, names);
  const whoIs = usePlanPeople(reader, names);
  if (goal.steps.length === 0) {
    return isOver(goal) ? null : <Paragraph look="small">{t('steps.none')}</Paragraph>;
  }
  return (
    <ol className="plein-plansteps">
      {goal.steps.map((step, at) => (
        <StepItem
          key={step.id}
          {...{ voice, step }}
          place={places.get(step.id)!}
          state={stateOf(step)}
          who={whoDoes(step)}
          leftBy={step.isLeft ? whoIs(step.owner).name : undefined}
          blocks={step.id === mostBlocking ? step.standing.blocks : undefined}
          actions={
            actions && {
              ...actions,
              mayOrder: goal.mayOrder,
              isFirst: at === 0,
              isLast: at === goal.steps.length - 1,
            }
          }
        />
      ))}
    </ol>
  );
}
