import { useFormatter } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import type { ChangeView, StepDifference } from '@/lib/rules/plan/change-view';
import { usePlanPeople, voiceOf, type PlanNames, type PlanReader } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

type View<K extends ChangeView['kind']> = Extract<ChangeView, { kind: K }>;

/** What differs about a step, a sentence each. */
function useDifference(reader: PlanReader, names: PlanNames) {
  const t = usePlanWords(voiceOf(reader));
  const dates = useDates();
  const format = useFormatter();
  const whoIs = usePlanPeople(reader, names);
  const quoted = (words: string) => t('changes.orderItem', { words });
  return ({ title, owner, dueOn, waitsFor }: StepDifference): string[] => [
    ...(title === undefined ? [] : [t('changes.stepTitle', { title })]),
    ...(owner ? [t('changes.stepOwner', { name: whoIs(owner).name })] : []),
    ...(dueOn ? [t('changes.stepDue', { date: dates.day(dueOn) })] : []),
    ...(dueOn === null ? [t('changes.stepNoDue')] : []),
    ...(waitsFor?.length
      ? [t('changes.stepWaits', { titles: format.list(waitsFor.map(quoted)) })]
      : []),
    ...(waitsFor?.length === 0 ? [t('changes.stepNoWaits')] : []),
  ];
}

/** A change of a plan as sentences: what was made different, or what somebody proposes. */
export function useChangeWords(
  reader: PlanReader,
  names: PlanNames,
): (view: ChangeView) => string[] {
  const t = usePlanWords(voiceOf(reader));
  const dates = useDates();
  const format = useFormatter();
  const differenceOf = useDifference(reader, names);
  const whoIs = usePlanPeople(reader, names);
  const gone = t('changes.gone');
  const quoted = (words: string) => t('changes.orderItem', { words });
  const hidden = (words: string | null) =>
    words === null ? t('goals.hiddenTitle', { name: t('goals.hiddenNobody') }) : quoted(words);
  const under = (goal: string | null) => (goal === null ? [] : [t('changes.stepGoal', { goal })]);
  const shared = ({ isPrivate, words, personId }: View<'goalShared'>) => {
    const name = personId ? whoIs({ kind: 'resident', id: personId }).name : gone;
    const about = { words: words ?? gone };
    return isPrivate ? t('changes.goalPrivate', { ...about, name }) : t('changes.goalShown', about);
  };
  const text = ({ kind, words }: View<'goesWell' | 'whenItGoesWrong'>) => {
    if (words) return t(`changes.${kind}`, { words });
    return t(kind === 'goesWell' ? 'changes.noGoesWell' : 'changes.noWhenItGoesWrong');
  };
  return (view) => {
    switch (view.kind) {
      case 'started':
        return [t('changes.started')];
      case 'joined':
        return [t('changes.joined')];
      case 'hidden':
        return [t('changes.hidden')];
      case 'goalAdded':
        return [t('changes.goalAdded', { words: view.words })];
      case 'goalReworded':
        return [
          t('changes.goalReworded', { words: view.words }),
          ...(view.before ? [t('changes.goalBefore', { before: view.before })] : []),
        ];
      case 'goalState':
        return [t(`changes.goalState.${view.state}`, { words: view.words ?? gone })];
      case 'goalShared':
        return [shared(view)];
      case 'goalsOrdered':
        return [t('changes.goalsOrdered', { order: format.list(view.order.map(hidden)) })];
      case 'stepAdded': {
        const { goal, title, about } = view;
        return [t('changes.stepAdded', { title }), ...under(goal), ...differenceOf(about)];
      }
      case 'stepChanged':
        return [
          t('changes.stepChanged', { title: view.title ?? gone }),
          ...differenceOf(view.about),
        ];
      case 'stepState':
        return [t(`changes.stepState.${view.state}`, { title: view.title ?? gone })];
      case 'stepsOrdered': {
        const order = format.list(view.order.map((title) => quoted(title ?? gone)));
        return [t('changes.stepsOrdered', { order }), ...under(view.goal)];
      }
      case 'goesWell':
      case 'whenItGoesWrong':
        return [text(view)];
      case 'evaluateOn':
        return view.date
          ? [t('changes.evaluateOn', { date: dates.day(view.date) })]
          : [t('changes.noEvaluateOn')];
    }
  };
}
