import { describe, expect, it } from 'vitest';
import { changeView, type ChangeView } from '@/lib/rules/plan/change-view';
import type { Goal, PlanChange } from '@/lib/rules/plan/types';
import { goal, planOf, samira, step } from './example';

const omar = { kind: 'staff', id: 'omar' } as const;
const secret = goal('S', { personId: 'bilal', isPrivate: true });
const plan = planOf(
  [goal('A'), secret],
  [step('A1'), step('A2', { waitsFor: ['A1', 'S1'] }), step('S1', { goalId: 'S' })],
);
const isSeen = ({ isPrivate }: Goal) => !isPrivate;
const facts = {
  title: 'Stap A2',
  owner: samira,
  dueOn: null,
  domain: 'wmo',
  waitsFor: ['A1', 'S1'],
};

describe('a change in words', () => {
  it.each<[PlanChange, ChangeView]>([
    [{ kind: 'started' }, { kind: 'started' }],
    [
      { kind: 'goalReworded', goalId: 'A', words: 'Rust.' },
      { kind: 'goalReworded', before: 'Doel A', words: 'Rust.' },
    ],
    [
      { kind: 'goalState', goalId: 'A', state: 'later' },
      { kind: 'goalState', state: 'later', words: 'Doel A' },
    ],
    [
      { kind: 'goalsOrdered', order: ['S', 'A'] },
      { kind: 'goalsOrdered', order: [null, 'Doel A'] },
    ],
    [
      { kind: 'stepState', stepId: 'A1', state: 'done' },
      { kind: 'stepState', state: 'done', title: 'Stap A1' },
    ],
    [
      { kind: 'stepState', stepId: 'X', state: 'done' },
      { kind: 'stepState', state: 'done', title: null },
    ],
    [
      { kind: 'stepsOrdered', goalId: 'A', order: ['A2', 'A1'] },
      { kind: 'stepsOrdered', goal: 'Doel A', order: ['Stap A2', 'Stap A1'] },
    ],
    [
      { kind: 'goalShared', goalId: 'A', isPrivate: true },
      { kind: 'goalShared', isPrivate: true, words: 'Doel A', personId: null },
    ],
    [
      { kind: 'evaluateOn', date: null },
      { kind: 'evaluateOn', date: null },
    ],
  ])('%j', (change, view) => {
    expect(changeView(change, plan, isSeen)).toEqual(view);
  });

  it('says of a step only what differs, and never which law pays', () => {
    const to = { ...facts, domain: null, owner: omar, dueOn: '2026-03-18' };
    expect(changeView({ kind: 'stepChanged', stepId: 'A2', to }, plan, isSeen)).toEqual({
      ...{ kind: 'stepChanged', title: 'Stap A2', about: { owner: omar, dueOn: '2026-03-18' } },
    });
    const added = step('A3', { waitsFor: ['A1', 'S1'], domain: 'wmo' });
    const view = changeView({ kind: 'stepAdded', step: added }, plan, isSeen);
    expect(view).toEqual({
      ...{ kind: 'stepAdded', goal: 'Doel A', title: 'Stap A3' },
      about: { owner: samira, waitsFor: ['Stap A1'] },
    });
  });

  it.each<PlanChange>([
    { kind: 'goalAdded', goal: goal('T', { isPrivate: true }) },
    { kind: 'goalReworded', goalId: 'S', words: 'Anders.' },
    { kind: 'stepAdded', step: step('S2', { goalId: 'S' }) },
    { kind: 'stepState', stepId: 'S1', state: 'done' },
    { kind: 'stepsOrdered', goalId: 'S', order: ['S1'] },
  ])('tells nothing of what the reader may not see: %j', (change) => {
    expect(changeView(change, plan, isSeen)).toEqual({ kind: 'hidden' });
    expect(changeView(change, plan, () => true).kind).toBe(change.kind);
  });
});
