import { useFormatter } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import type { IconName } from '@/components/ui/icon';
import type { GoalView, StepView } from '@/lib/queries/plan/goal-views';
import type { LocalDate } from '@/lib/rules/local-date';
import { usePlanWords, type PlanWords, type PlanVoice } from './use-plan-words';

/** Where a step stands in the list: numbers of its goal and of itself. */
export type StepPlace = { goal: number; step: number };

/** The places of all steps of a plan, by id. */
export const placesOf = (goals: readonly GoalView[]): ReadonlyMap<string, StepPlace> =>
  new Map(
    goals.flatMap(({ steps }, goal) =>
      steps.map(({ id }, step) => [id, { goal: goal + 1, step: step + 1 }] as const),
    ),
  );

type StateWords = { kind: 'done' | 'now' | 'wait'; icon?: IconName; words: string };

type Props = {
  voice: PlanVoice;
  places: ReadonlyMap<string, StepPlace>;
  today: LocalDate;
};

/** How a step stands, in words: when it was done, that it can begin, or what it waits for. */
export function useStepWords({ voice, places, today }: Props): (step: StepView) => StateWords {
  const [t, dates, format] = [usePlanWords(voice), useDates(), useFormatter()];
  return stepWordsIn({ t, day: dates.day, list: (all) => format.list(all) }, { places, today });
}

/** What puts things into words, in the reader's language. */
export type Wording = {
  t: PlanWords;
  day: (date: LocalDate | Date) => string;
  list: (all: string[]) => string;
};

/** The same for who is not on a page: the plan on paper. */
export function stepWordsIn(
  { t, day, list }: Wording,
  { places, today }: Omit<Props, 'voice'>,
): (step: StepView) => StateWords {
  const due = ({ dueOn }: StepView): string => {
    if (!dueOn) return '';
    const date = day(dueOn);
    return ` ${dueOn < today ? t('steps.overdue', { date }) : t('steps.due', { date })}`;
  };
  const refTo = (from: StepView, id: string): string | [] => {
    const [here, there] = [places.get(from.id), places.get(id)];
    if (!here || !there) return [];
    if (here.goal === there.goal) return t('steps.ref', { number: there.step });
    return t('steps.refOf', { number: there.step, goal: there.goal });
  };
  const waiting = (step: StepView): string => {
    const all = step.standing.waitsFor;
    const refs = all.flatMap((id) => refTo(step, id));
    if (refs.length === 0) return t('steps.startsLater');
    return t('steps.starts', { steps: list(refs), count: refs.length });
  };
  return (step) => {
    switch (step.standing.place) {
      case 'done':
        return {
          kind: 'done',
          words: step.doneOn ? t('steps.done', { date: day(step.doneOn) }) : t('steps.doneSome'),
        };
      case 'dropped':
        return { kind: 'wait', icon: 'back', words: t('steps.dropped') };
      case 'rests':
        return { kind: 'wait', words: t('steps.rests') };
      case 'waits':
        return { kind: 'wait', words: `${waiting(step)}${due(step)}` };
      case 'now':
        return {
          kind: 'now',
          words: `${t(step.state === 'busy' ? 'steps.busy' : 'steps.ready')}${due(step)}`,
        };
    }
  };
}
