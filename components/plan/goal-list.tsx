import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { GoalArticle } from './goal-article';
import { isOver, type PlanActions, type PlanShown } from './shown';
import { voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

/** The goals in order; those that are over stand apart, out of the way. */
export function GoalList({ shown, actions }: { shown: PlanShown; actions?: PlanActions }) {
  const t = usePlanWords(voiceOf(shown.reader));
  const open = shown.goals.filter((goal) => !isOver(goal));
  const over = shown.goals.filter(isOver);
  return (
    <section className="plein-group" aria-labelledby="doelen">
      <Heading level={2} id="doelen" hidden>
        {t('goals.title')}
      </Heading>
      {open.length === 0 ? <Paragraph look="lead">{t('goals.none')}</Paragraph> : null}
      {open.map((goal) => (
        <GoalArticle key={goal.id} {...{ goal, shown, actions }} />
      ))}
      {actions ? (
        <p className="plein-goals__add">
          <Button
            href={actions.at.addGoal}
            icon="plus"
            variant={open.length === 0 ? 'primary' : 'secondary'}
          >
            {t('goals.add')}
          </Button>
        </p>
      ) : null}
      {over.length > 0 ? (
        <details className="plein-more plein-over">
          <summary>{t('goals.over')}</summary>
          {over.map((goal) => (
            <GoalArticle key={goal.id} {...{ goal, shown, actions }} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
