import { emptyPlan } from '@/lib/rules/plan/apply';
import type { Goal, Plan, Step } from '@/lib/rules/plan/types';

export const samira = { kind: 'resident', id: 'samira' } as const;

/** A goal of the household together, unless said otherwise. */
export const goal = (id: string, about: Partial<Goal> = {}): Goal => ({
  ...{ id, personId: null, words: `Doel ${id}`, state: 'open', isPrivate: false },
  ...about,
});

/** A step of Samira that can begin, unless said otherwise. */
export const step = (id: string, about: Partial<Step> = {}): Step => ({
  ...{ id, goalId: 'A', title: `Stap ${id}`, owner: samira, dueOn: null },
  ...{ state: 'todo', domain: null, waitsFor: [] },
  ...about,
});

export const planOf = (goals: Goal[], steps: Step[]): Plan => ({ ...emptyPlan, goals, steps });
