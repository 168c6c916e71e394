import { mergeFields } from '@/lib/rules/merge-fields';
import type { Plan, PlanChange, Step, StepFacts } from './types';

/** What somebody saw, or is about to overwrite, by the name of the form's field. */
type Seen = Record<string, unknown>;

/** In one order of words, for a plan out of the database has them in another. */
const factsOf = ({ title, owner, dueOn, domain, waitsFor }: Step): StepFacts => ({
  ...{ title, owner: { kind: owner.kind, id: owner.id }, dueOn, domain },
  waitsFor: [...waitsFor].toSorted(),
});

const idsOf = (things: readonly { id: string }[]) => ({ order: things.map(({ id }) => id) });

/**
 * The thing that a change is about, as it stands in a plan.
 * @param plan as it stands
 * @param change what is wanted
 * @returns by the name of the form's field; null when it is not there, or cannot be overwritten
 */
export function thingOf(plan: Plan, change: PlanChange): Seen | null {
  const goal = 'goalId' in change && plan.goals.find(({ id }) => id === change.goalId);
  const step = 'stepId' in change && plan.steps.find(({ id }) => id === change.stepId);
  switch (change.kind) {
    case 'goalReworded':
      return goal ? { words: goal.words } : null;
    case 'goalState':
      return goal ? { state: goal.state } : null;
    case 'goalShared':
      return goal ? { isPrivate: goal.isPrivate } : null;
    case 'goalsOrdered':
      return idsOf(plan.goals);
    case 'stepChanged':
      return step ? factsOf(step) : null;
    case 'stepState':
      return step ? { state: step.state } : null;
    case 'stepsOrdered':
      return idsOf(plan.steps.filter(({ goalId }) => goalId === change.goalId));
    case 'goesWell':
      return { words: plan.goesWell };
    case 'whenItGoesWrong':
      return { words: plan.whenItGoesWrong };
    case 'evaluateOn':
      return { date: plan.evaluateOn };
    default:
      return null;
  }
}

const isSame = (one: Seen | null, other: Seen | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Whether a change would overwrite what somebody else wrote in the meantime. Only the thing itself counts: two people who
 * change two steps never stand in each other's way.
 * @param seen the plan as the writer saw it
 * @param now the plan as it stands
 * @param after the plan as the change would make it
 * @param change what is wanted
 * @returns how the thing stands now; null when nothing is overwritten, also when both wrote the same
 */
export function overwritten(seen: Plan, now: Plan, after: Plan, change: PlanChange): Seen | null {
  const current = thingOf(now, change);
  if (isSame(thingOf(seen, change), current)) return null;
  return isSame(current, thingOf(after, change)) ? null : current;
}

/** A change of which it is clear what it does to what somebody else changed in the meantime. */
export type MergedChange = {
  change: PlanChange;
  /** fields of the form that both changed, each in another way */
  asked: string[];
};

/**
 * Brings a change of a step together with what somebody else changed of it in the meantime, field by field. Every other
 * thing of a plan is one field.
 * @param seen the plan as the writer saw it
 * @param now the plan as it stands
 * @param change what is wanted
 */
export function mergedChange(seen: Plan, now: Plan, change: PlanChange): MergedChange {
  if (change.kind !== 'stepChanged') return { change, asked: [] };
  const stepIn = ({ steps }: Plan) => steps.find(({ id }) => id === change.stepId);
  const [before, current] = [stepIn(seen), stepIn(now)];
  if (!before || !current) return { change, asked: [] };
  const { merged: to, asked } = mergeFields({
    seen: factsOf(before),
    typed: factsOf({ ...current, ...change.to }),
    current: factsOf(current),
  });
  return { change: { ...change, to }, asked };
}
