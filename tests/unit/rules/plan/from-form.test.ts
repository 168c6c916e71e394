import { describe, expect, it } from 'vitest';
import { changeOf, type PlanForm, type StepWords } from '@/lib/rules/plan/from-form';
import { goal, planOf, samira, step } from './example';

const plan = {
  ...planOf(
    [goal('A'), goal('gone', { state: 'dropped' }), goal('B'), goal('S', { isPrivate: true })],
    [
      step('A1', { dueOn: '2026-03-01', domain: 'wmo', waitsFor: ['S1'] }),
      step('A2'),
      step('A3'),
      step('S1', { goalId: 'S' }),
    ],
  ),
  evaluateOn: '2026-03-02',
};
const reading = {
  today: '2026-03-10',
  seesGoal: ({ isPrivate }: { isPrivate: boolean }) => !isPrivate,
};
const read = (form: PlanForm) => changeOf(form, plan, reading);
const words = (about: Partial<StepWords> = {}): StepWords => ({
  ...{ title: 'Post', owner: samira, dueOn: null, waitsFor: [] },
  ...about,
});
const change = (about: Partial<StepWords>) =>
  read({ kind: 'step', stepId: 'A1', step: words(about) });

describe('the change that a form asks for', () => {
  it('takes a goal and a step with the key of their form', () => {
    const add = { id: 'key', words: 'Rust.', personId: null, isPrivate: false };
    expect(read({ kind: 'goal', ...add })).toEqual({
      change: { kind: 'goalAdded', goal: { ...add, state: 'open' } },
    });
    const newStep = { kind: 'newStep', id: 'key', goalId: 'A', step: words() } as const;
    expect(read(newStep)).toEqual({
      change: { kind: 'stepAdded', step: step('key', { title: 'Post' }) },
    });
  });

  it('keeps which law pays when the form does not say it, and takes it when it does', () => {
    expect(change({})).toMatchObject({ change: { to: { domain: 'wmo' } } });
    expect(change({ domain: null })).toMatchObject({ change: { to: { domain: null } } });
  });

  it('keeps waiting for what the form could not show', () => {
    expect(change({ waitsFor: ['A2'] })).toMatchObject({
      change: { to: { waitsFor: ['A2', 'S1'] } },
    });
  });

  it('takes a day from today on, and the one that stands', () => {
    const past = { problem: { key: 'planDayPast', path: 'dueOn.day' } };
    expect(change({ dueOn: '2026-03-09' })).toEqual(past);
    expect(change({ dueOn: '2026-03-10' })).toMatchObject({
      change: { to: { dueOn: '2026-03-10' } },
    });
    expect(change({ dueOn: '2026-03-01' })).toMatchObject({
      change: { to: { dueOn: '2026-03-01' } },
    });
    const newStep = { kind: 'newStep', id: 'k', goalId: 'A' } as const;
    expect(read({ ...newStep, step: words({ dueOn: '2026-03-01' }) })).toEqual(past);
    const back = (date: string | null) => read({ kind: 'evaluateOn', date });
    expect(back('2026-03-03')).toEqual({ problem: { key: 'planDayPast', path: 'date.day' } });
    for (const date of ['2026-03-02', '2026-04-16', null]) {
      expect(back(date)).toEqual({ change: { kind: 'evaluateOn', date } });
    }
  });

  it('moves a goal among those that are open, and a step within its goal; at the edge nothing moves', () => {
    const order = (goalId: string, to: 'up' | 'down') => {
      const read = changeOf({ kind: 'goalMove', goalId, to }, plan, reading);
      return 'change' in read && 'order' in read.change ? read.change.order : read;
    };
    expect(order('A', 'down')).toEqual(['B', 'gone', 'A', 'S']);
    expect(order('B', 'up')).toEqual(['B', 'gone', 'A', 'S']);
    expect(order('A', 'up')).toEqual(['A', 'gone', 'B', 'S']);
    expect(read({ kind: 'stepMove', stepId: 'A1', to: 'down' })).toEqual({
      change: { kind: 'stepsOrdered', goalId: 'A', order: ['A2', 'A1', 'A3'] },
    });
    expect(read({ kind: 'stepMove', stepId: 'A3', to: 'down' })).toMatchObject({
      change: { order: ['A1', 'A2', 'A3'] },
    });
  });

  it('finds nothing to change in what is not there', () => {
    expect(read({ kind: 'goalMove', goalId: 'X', to: 'up' })).toEqual({
      problem: { key: 'planGoalGone' },
    });
    for (const form of [
      { kind: 'stepMove', stepId: 'X', to: 'up' },
      { kind: 'step', stepId: 'X', step: words() },
    ] as const) {
      expect(read(form)).toEqual({ problem: { key: 'planStepGone' } });
    }
  });
});
