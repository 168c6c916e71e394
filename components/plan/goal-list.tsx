import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { GoalView } from '@/lib/queries/plan/goal-views';
import { GoalArticle } from './goal-article';
import { isOver, numberOf, type PlanActions, type PlanShown } from './shown';
import { voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

/** So many steps can be seen without looking for them; with more, the goals are named first. */
const atAGlance = 12;

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
      {open.flatMap(({ steps }) => steps).length > atAGlance ? <Jump {...{ open, shown }} /> : null}
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

/** Past the steps of one goal to those of the next, which is far on a phone. */
function Jump({ open, shown }: { open: readonly GoalView[]; shown: PlanShown }) {
  const t = usePlanWords(voiceOf(shown.reader));
  if (open.length < 2) return null;
  return (
    <nav className="plein-noprint" aria-label={t('goals.jump')}>
      <ul className="plein-links">
        {open.map((goal) => (
          <li key={goal.id}>
            <Link href={`#doel-${goal.id}`} target>
              {t('goals.number', { number: numberOf(goal, shown.goals) })}
              {goal.isHidden ? null : (
                <>
                  {': '}
                  <span dir="auto">{goal.words}</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
