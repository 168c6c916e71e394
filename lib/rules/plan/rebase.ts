import type { Plan, PlanChange, Step, StepFacts } from './types';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the proposer changed, else how it stands. */
const pick = <T>(wanted: T, was: T, is: T): T => (isSame(wanted, was) ? is : wanted);

/** Steps that the proposer added come in, those that the proposer took away go out. */
function mergeWaits(to: readonly string[], was: readonly string[], is: readonly string[]) {
  const kept = is.filter((id) => !was.includes(id) || to.includes(id));
  const added = to.filter((id) => !was.includes(id) && !kept.includes(id));
  return [...kept, ...added].toSorted();
}

function rebaseStep(to: StepFacts, was: Step, is: Step): StepFacts {
  const ownerOf = ({ owner: { kind, id } }: Pick<Step, 'owner'>) => ({ kind, id });
  return {
    title: pick(to.title, was.title, is.title),
    owner: pick(ownerOf(to), ownerOf(was), ownerOf(is)),
    dueOn: pick(to.dueOn, was.dueOn, is.dueOn),
    domain: pick(to.domain, was.domain, is.domain),
    waitsFor: mergeWaits(to.waitsFor, was.waitsFor, is.waitsFor),
  };
}

/** In the proposed order what is still there, and what came since at the end. */
function rebaseOrder(order: readonly string[], is: readonly { id: string }[]): string[] {
  const ids = is.map(({ id }) => id);
  const kept = order.filter((id) => ids.includes(id));
  return [...kept, ...ids.filter((id) => !kept.includes(id))];
}

/**
 * A proposal on the plan as it stands: it changes what its proposer wanted to change, and leaves alone what others changed
 * since it was made.
 * @param change as it was proposed
 * @param was the plan when it was proposed
 * @param is the plan as it stands
 */
export function rebase(change: PlanChange, was: Plan, is: Plan): PlanChange {
  switch (change.kind) {
    case 'stepAdded': {
      // It may have been proposed beside a step that is not there, because nobody said yes to that one yet, or a no.
      const there = new Set(is.steps.map(({ id }) => id));
      const waitsFor = change.step.waitsFor.filter((id) => there.has(id));
      return { ...change, step: { ...change.step, waitsFor } };
    }
    case 'stepChanged': {
      const find = ({ steps }: Plan) => steps.find(({ id }) => id === change.stepId);
      const [before, now] = [find(was), find(is)];
      return before && now ? { ...change, to: rebaseStep(change.to, before, now) } : change;
    }
    case 'goalsOrdered':
      return { ...change, order: rebaseOrder(change.order, is.goals) };
    case 'stepsOrdered': {
      const steps = is.steps.filter(({ goalId }) => goalId === change.goalId);
      return { ...change, order: rebaseOrder(change.order, steps) };
    }
    default:
      return change;
  }
}
