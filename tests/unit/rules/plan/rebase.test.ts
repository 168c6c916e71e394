import { describe, expect, it } from 'vitest';
import { rebase } from '@/lib/rules/plan/rebase';
import { goal, planOf, samira, step } from './example';

const omar = { kind: 'staff', id: 'omar' } as const;
const was = planOf([goal('A'), goal('B')], [step('A1'), step('A2'), step('A3')]);
const facts = { title: 'Stap A1', owner: samira, dueOn: null, domain: null, waitsFor: ['A2'] };

describe('a proposal on the plan as it stands by now', () => {
  const propose = (to: typeof facts, is = was) =>
    rebase({ kind: 'stepChanged', stepId: 'A1', to }, was, is);

  it('changes what was proposed, and leaves alone what others changed since', () => {
    const a1 = step('A1', { title: 'Nieuwe titel', owner: omar, waitsFor: ['A3'] });
    const is = planOf([goal('A')], [a1, step('A2'), step('A3')]);
    expect(propose({ ...facts, dueOn: '2026-04-01' as never }, is)).toMatchObject({
      to: { title: 'Nieuwe titel', owner: omar, dueOn: '2026-04-01', waitsFor: ['A2', 'A3'] },
    });
  });

  it('takes away what the proposer took away', () => {
    const before = planOf([goal('A')], [step('A1', { waitsFor: ['A2'] }), step('A2'), step('A3')]);
    const is = planOf(
      [goal('A')],
      [step('A1', { waitsFor: ['A2', 'A3'] }), step('A2'), step('A3')],
    );
    const change = { kind: 'stepChanged', stepId: 'A1', to: { ...facts, waitsFor: [] } } as const;
    expect(rebase(change, before, is)).toMatchObject({ to: { waitsFor: ['A3'] } });
  });

  it('does not take another order of words out of the database for a change', () => {
    const turned = { id: 'samira', kind: 'resident' } as const;
    const is = planOf([goal('A')], [step('A1', { owner: omar })]);
    expect(propose({ ...facts, owner: turned as never }, is)).toMatchObject({
      to: { owner: omar },
    });
  });

  it('keeps a proposed order of what is still there, with what came since at the end', () => {
    const is = planOf([goal('A'), goal('C'), goal('B')], [step('A2'), step('A4'), step('A1')]);
    expect(rebase({ kind: 'goalsOrdered', order: ['B', 'A', 'X'] }, was, is)).toMatchObject({
      order: ['B', 'A', 'C'],
    });
    const steps = { kind: 'stepsOrdered', goalId: 'A', order: ['A3', 'A1', 'A2'] } as const;
    expect(rebase(steps, was, is)).toMatchObject({ order: ['A1', 'A2', 'A4'] });
  });

  it('leaves every other proposal as it is', () => {
    const reword = { kind: 'goalReworded', goalId: 'A', words: 'Rust.' } as const;
    expect(rebase(reword, was, planOf([], []))).toBe(reword);
    const gone = { kind: 'stepChanged', stepId: 'X', to: facts } as const;
    expect(rebase(gone, was, was)).toBe(gone);
  });
});
