import 'server-only';
import { changeRight, type ChangeRight, type LeftSteps } from '@/lib/policies/plan';
import { seesGoal, type PlanActor } from '@/lib/policies/plan-sees';
import { planStandings, type Standing } from '@/lib/rules/plan/order';
import type { Goal, Plan, PlanChange, Step, StepOwner } from '@/lib/rules/plan/types';
import type { LocalDate } from '@/lib/rules/local-date';
import type { PlanNames } from './names';

/** A step as a page shows it. */
export type StepView = Step & {
  standing: Standing;
  /** when it was done; null for others, and when that is not known */
  doneOn: LocalDate | null;
  /** the reader may finish it, or say that it goes on */
  mayFinish: boolean;
  mayChange: ChangeRight;
  /** nobody does it any more: its owner has nothing to do with the household today */
  isLeft: boolean;
};

/** A goal with its steps; one that is kept private holds no words for others. */
export type GoalView = Goal & {
  /** whose goal it is, by name; null: of all */
  ofName: string | null;
  isHidden: boolean;
  mayReword: ChangeRight;
  /** the reader decides alone who reads it */
  mayShare: boolean;
  /** the reader puts its steps in order */
  mayOrder: boolean;
  steps: StepView[];
};

/** What a view of goals is made of. */
export type Viewing = {
  /** all of it: what waits for something that the reader does not see still waits */
  plan: Plan;
  /** what of it the reader sees */
  shown: Plan;
  actor: PlanActor;
  names: PlanNames;
  doneOn: ReadonlyMap<string, LocalDate>;
  /** steps that nobody does any more; absent where that is not asked, as in an old version */
  left?: LeftSteps;
};

function stepView(step: Step, viewing: Viewing, standing: Standing): StepView {
  const { plan, actor, doneOn, left } = viewing;
  const may = (change: PlanChange) => changeRight(actor, plan, change, left);
  const { id: stepId, title, owner, dueOn, domain, waitsFor } = step;
  const to = { title, owner, dueOn, domain, waitsFor };
  return {
    ...{ ...step, standing, doneOn: doneOn.get(stepId) ?? null },
    mayFinish: may({ kind: 'stepState', stepId, state: 'done' }) === 'direct',
    mayChange: may({ kind: 'stepChanged', stepId, to }),
    isLeft: left?.has(stepId) ?? false,
  };
}

/**
 * The goals of a plan with their steps, for one reader.
 * @param viewing the plan, what is shown of it, and to whom
 * @returns in the order of the plan
 */
export function goalViews(viewing: Viewing): GoalView[] {
  const { plan, shown, actor, names } = viewing;
  const standing = planStandings(plan);
  const may = (change: PlanChange) => changeRight(actor, plan, change);
  return shown.goals.map((goal) => ({
    ...goal,
    ofName: goal.personId && (names.resident.get(goal.personId) ?? null),
    isHidden: !seesGoal(actor, goal),
    mayReword: may({ kind: 'goalReworded', goalId: goal.id, words: '' }),
    mayShare: may({ kind: 'goalShared', goalId: goal.id, isPrivate: true }) === 'direct',
    mayOrder: may({ kind: 'stepsOrdered', goalId: goal.id, order: [] }) === 'direct',
    steps: shown.steps
      .filter((step) => step.goalId === goal.id)
      .map((step) => stepView(step, viewing, standing.get(step.id)!)),
  }));
}

/**
 * Everybody who owns something in a plan.
 * @param plan what is shown of it
 */
export const ownersIn = ({ steps, goals }: Plan): StepOwner[] => [
  ...steps.map(({ owner }) => owner),
  ...goals.flatMap(({ personId }) =>
    personId ? [{ kind: 'resident' as const, id: personId }] : [],
  ),
];
