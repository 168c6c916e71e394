import { describe, expect, it } from 'vitest';
import { applyChange } from '@/lib/rules/plan/apply';
import { overwritten } from '@/lib/rules/plan/stale';
import type { Plan, PlanChange } from '@/lib/rules/plan/types';
import { goal, planOf, samira, step } from './example';

const seen = planOf([goal('A'), goal('B')], [step('A1'), step('A2'), step('B1', { goalId: 'B' })]);

const after = (plan: Plan, change: PlanChange): Plan => {
  const result = applyChange(plan, change);
  return 'plan' in result ? result.plan : plan;
};
const reword = (words: string): PlanChange => ({ kind: 'goalReworded', goalId: 'A', words });
const found = (now: Plan, change: PlanChange) => overwritten(seen, now, after(now, change), change);
const to = (title: string) => ({ title, owner: samira, dueOn: null, domain: null, waitsFor: [] });

describe('what a change would overwrite', () => {
  it('is nothing when nobody else was there', () => {
    expect(found(seen, reword('Rust.'))).toBeNull();
  });

  it('is how the thing stands, when somebody else changed that same thing', () => {
    expect(found(after(seen, reword('Werk.')), reword('Rust.'))).toEqual({ words: 'Werk.' });
    const renamed = after(seen, { kind: 'stepChanged', stepId: 'A1', to: to('Lijst') });
    expect(found(renamed, { kind: 'stepChanged', stepId: 'A1', to: to('Post') })).toMatchObject({
      title: 'Lijst',
    });
  });

  it('is nothing when both wrote the same', () => {
    expect(found(after(seen, reword('Rust.')), reword('Rust.'))).toBeNull();
  });

  it('is nothing when somebody changed another thing', () => {
    const now = after(after(seen, reword('Werk.')), {
      ...{ kind: 'stepState', stepId: 'A2', state: 'done' },
    });
    expect(found(now, { kind: 'stepState', stepId: 'A1', state: 'done' })).toBeNull();
    expect(found(now, { kind: 'goesWell', words: 'Samen eten.' })).toBeNull();
    const order = { kind: 'stepsOrdered', goalId: 'A', order: ['A2', 'A1'] } as const;
    expect(found(now, order)).toBeNull();
  });

  it('is the order, when a goal came in between', () => {
    const now = after(seen, { kind: 'goalAdded', goal: goal('C') });
    expect(found(now, { kind: 'goalsOrdered', order: ['B', 'A', 'C'] })).toEqual({
      order: ['A', 'B', 'C'],
    });
  });

  it('does not depend on the order of words in a plan out of the database', () => {
    const turned = { id: 'samira', kind: 'resident' } as const;
    const stored = { ...seen, steps: seen.steps.map((one) => ({ ...one, owner: turned })) };
    const change: PlanChange = { kind: 'stepChanged', stepId: 'A1', to: to('Post') };
    expect(overwritten(stored, seen, after(seen, change), change)).toBeNull();
  });
});
