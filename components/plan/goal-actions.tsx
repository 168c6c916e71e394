import type { GoalView } from '@/lib/queries/plan/goal-views';
import type { GoalState } from '@/lib/rules/plan/types';
import { AboutLink } from './about-link';
import { More } from './more';
import { Press } from './press';
import { isOver, numberOf, type PlanActions, type PlanShown } from './shown';
import { isYoung, voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

type Props = { goal: GoalView; shown: PlanShown; actions: PlanActions };

/** What makes sense from each state; the first is what people mostly mean. */
const statesFrom: Record<GoalState, readonly GoalState[]> = {
  open: ['reached', 'later', 'dropped', 'notReached'],
  later: ['open', 'dropped'],
  reached: ['open'],
  notReached: ['open'],
  dropped: ['open'],
};

/** What can be done with a goal: other words and another step in sight, the rest on request. */
export function GoalActions({ goal, shown, actions }: Props) {
  const { at } = actions;
  const t = usePlanWords(voiceOf(shown.reader));
  const about = t('goals.about', { number: numberOf(goal, shown.goals) });
  const isOpen = !isOver(goal);
  const isOwn = goal.mayReword === 'direct';
  return (
    <div className="plein-goal__edit">
      {isOpen && goal.mayReword !== 'never' ? (
        <AboutLink
          href={at.goal(goal.id)}
          icon="pencil"
          text={t(isOwn ? 'goals.reword' : 'goals.propose')}
          about={about}
        />
      ) : null}
      {isOpen ? (
        <AboutLink href={at.addStep(goal.id)} icon="plus" text={t('steps.add')} about={about} />
      ) : null}
      {isOwn || goal.mayShare ? <MoreOfGoal {...{ goal, shown, actions, about }} /> : null}
    </div>
  );
}

function MoreOfGoal({ goal, shown, actions, about }: Props & { about: string }) {
  const { at, seen, newKey, mayOrderGoals } = actions;
  const t = usePlanWords(voiceOf(shown.reader));
  const press = { seen, newKey, about };
  const isOwn = goal.mayReword === 'direct';
  return (
    <More text={t('goals.more')} about={about}>
      {isOwn
        ? statesFrom[goal.state].map((state) => (
            <Press
              key={state}
              {...press}
              action={at.goalState(goal.id)}
              name="state"
              value={state}
              text={t(`goals.do.${state}`)}
            />
          ))
        : null}
      {mayOrderGoals ? <Order {...{ goal, shown, actions, about }} /> : null}
      {goal.mayShare && (goal.isPrivate || isYoung(shown.reader)) ? (
        <Press
          {...press}
          action={at.goalShared(goal.id)}
          name="isPrivate"
          value={goal.isPrivate ? 'nee' : 'ja'}
          text={t(goal.isPrivate ? 'goals.do.shared' : 'goals.do.private')}
        />
      ) : null}
    </More>
  );
}

/** Among the goals that stand in the same row. */
function Order({ goal, shown, actions, about }: Props & { about: string }) {
  const { at, seen, newKey } = actions;
  const t = usePlanWords(voiceOf(shown.reader));
  const row = shown.goals.filter((one) => isOver(one) === isOver(goal));
  const place = row.indexOf(goal);
  const press = { seen, newKey, about, action: at.goalMove(goal.id), name: 'to' };
  return (
    <>
      {place > 0 ? <Press {...press} value="up" text={t('goals.do.up')} /> : null}
      {place < row.length - 1 ? <Press {...press} value="down" text={t('goals.do.down')} /> : null}
    </>
  );
}
