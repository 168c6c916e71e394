import { describe, expect, it } from 'vitest';
import { applyChange, emptyPlan, mostGoals, mostSteps } from '@/lib/rules/plan/apply';
import type { Plan, PlanChange } from '@/lib/rules/plan/types';
import { goal, planOf, samira, step } from './example';

const plan = planOf(
  [goal('A'), goal('B')],
  [step('A1'), step('A2', { waitsFor: ['A1'] }), step('B1', { goalId: 'B' })],
);

function after(change: PlanChange, of: Plan = plan): Plan {
  const result = applyChange(of, change);
  if ('problem' in result) throw new Error(result.problem.key);
  return result.plan;
}

const problemOf = (change: PlanChange, of: Plan = plan) => {
  const result = applyChange(of, change);
  return 'problem' in result ? result.problem : null;
};

describe('a change of a plan', () => {
  it('leaves the plan before it as it was', () => {
    const before = structuredClone(plan);
    after({ kind: 'goalReworded', goalId: 'A', words: 'Anders.' });
    after({ kind: 'stepsOrdered', goalId: 'A', order: ['A2', 'A1'] });
    expect(plan).toEqual(before);
  });

  it('adds, rewords, orders and ends goals', () => {
    const added = after({ kind: 'goalAdded', goal: goal('C') });
    expect(added.goals.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(after({ kind: 'goalReworded', goalId: 'A', words: 'Rust.' }).goals[0]?.words).toBe(
      'Rust.',
    );
    const ordered = after({ kind: 'goalsOrdered', order: ['B', 'A'] });
    expect(ordered.goals.map(({ id }) => id)).toEqual(['B', 'A']);
    expect(after({ kind: 'goalState', goalId: 'B', state: 'reached' }).goals[1]?.state).toBe(
      'reached',
    );
    const hide: PlanChange = { kind: 'goalShared', goalId: 'C', isPrivate: true };
    const withOwn = planOf([goal('C', { personId: 'bilal' })], []);
    expect(after(hide, withOwn).goals[0]?.isPrivate).toBe(true);
  });

  it('adds, changes, orders and finishes steps; steps of other goals keep their place', () => {
    expect(after({ kind: 'stepAdded', step: step('A3') }).steps).toHaveLength(4);
    const to = { title: 'Nieuw', owner: samira, dueOn: '2026-03-18', domain: null, waitsFor: [] };
    expect(after({ kind: 'stepChanged', stepId: 'A2', to }).steps[1]).toMatchObject(to);
    const ordered = after({ kind: 'stepsOrdered', goalId: 'A', order: ['A2', 'A1'] });
    expect(ordered.steps.filter((one) => one.goalId === 'A').map(({ id }) => id)).toEqual([
      'A2',
      'A1',
    ]);
    expect(after({ kind: 'stepState', stepId: 'A1', state: 'done' }).steps[0]?.state).toBe('done');
  });

  it('keeps what goes well, what to do when it goes wrong, and the day to look back', () => {
    expect(after({ kind: 'goesWell', words: 'Samen eten.' }).goesWell).toBe('Samen eten.');
    expect(after({ kind: 'whenItGoesWrong', words: 'Bel mij.' }).whenItGoesWrong).toBe('Bel mij.');
    expect(after({ kind: 'evaluateOn', date: '2026-04-16' }).evaluateOn).toBe('2026-04-16');
    expect(after({ kind: 'started' }, emptyPlan)).toEqual(emptyPlan);
  });

  it('is refused when steps would wait for each other in a circle, and shows the circle', () => {
    const to = { ...step('A1'), waitsFor: ['A2'] };
    expect(problemOf({ kind: 'stepChanged', stepId: 'A1', to })).toEqual({
      key: 'planLoop',
      path: 'waitsFor',
      loop: ['A1', 'A2'],
    });
  });

  it.each<[PlanChange, string]>([
    [{ kind: 'goalReworded', goalId: 'X', words: '' }, 'planGoalGone'],
    [{ kind: 'stepAdded', step: step('X1', { goalId: 'X' }) }, 'planGoalGone'],
    [{ kind: 'stepState', stepId: 'X', state: 'done' }, 'planStepGone'],
    [{ kind: 'stepAdded', step: step('A3', { waitsFor: ['X'] }) }, 'planStepGone'],
    [{ kind: 'goalsOrdered', order: ['A'] }, 'planOrderIncomplete'],
    [{ kind: 'goalsOrdered', order: ['A', 'A', 'B'] }, 'planOrderIncomplete'],
    [{ kind: 'stepsOrdered', goalId: 'A', order: ['A1', 'B1'] }, 'planOrderIncomplete'],
  ])('%j is no change of this plan', (change, key) => {
    expect(problemOf(change)?.key).toBe(key);
  });

  it('keeps what is private to whose goal it is: nobody else has a step to do there', () => {
    const bilal = { kind: 'resident', id: 'bilal' } as const;
    const secret = goal('S', { personId: 'bilal', isPrivate: true });
    const of = planOf([secret], [step('S1', { goalId: 'S', owner: bilal })]);
    const add = (owner: typeof bilal | typeof samira): PlanChange => ({
      ...{ kind: 'stepAdded', step: step('S2', { goalId: 'S', owner }) },
    });
    expect(problemOf(add(samira), of)).toEqual({ key: 'planPrivateStep', path: 'owner' });
    expect(after(add(bilal), of).steps).toHaveLength(2);
    const shown = planOf([{ ...secret, isPrivate: false }], [step('S1', { goalId: 'S' })]);
    const hide: PlanChange = { kind: 'goalShared', goalId: 'S', isPrivate: true };
    expect(problemOf(hide, shown)).toEqual({ key: 'planPrivateStep' });
    const done = planOf(shown.goals as [], [step('S1', { goalId: 'S', state: 'done' })]);
    expect(after(hide, done).goals[0]?.isPrivate).toBe(true);
  });

  it('keeps a plan to a size that people can work with', () => {
    const goals = Array.from({ length: mostGoals }, (_, at) => goal(`g${at}`));
    expect(problemOf({ kind: 'goalAdded', goal: goal('x') }, planOf(goals, []))?.key).toBe(
      'planTooManyGoals',
    );
    const steps = Array.from({ length: mostSteps }, (_, at) => step(`s${at}`));
    expect(problemOf({ kind: 'stepAdded', step: step('x') }, planOf([goal('A')], steps))?.key).toBe(
      'planTooManySteps',
    );
  });
});
