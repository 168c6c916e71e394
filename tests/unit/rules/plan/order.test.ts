import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoop, freedBy, mostBlocking, planStandings, standings } from '@/lib/rules/plan/order';
import type { Plan, StepState } from '@/lib/rules/plan/types';
import { goal, planOf, step } from './example';

/** The plan of the example family: post (A2) → debts (A3) → payments (A4); stairs (B1) → choose (B2); work (D1) waits. */
const family = planOf(
  [goal('A'), goal('B'), goal('D')],
  [
    step('A1', { goalId: 'A', state: 'done' }),
    step('A2', { goalId: 'A', state: 'busy' }),
    step('A3', { goalId: 'A', waitsFor: ['A2'] }),
    step('A4', { goalId: 'A', waitsFor: ['A3'] }),
    step('B1', { goalId: 'B' }),
    step('B2', { goalId: 'B', waitsFor: ['B1'] }),
    step('D1', { goalId: 'D', waitsFor: ['A3', 'B2'] }),
  ],
);

const withState = (plan: Plan, id: string, state: StepState): Plan => ({
  ...plan,
  steps: plan.steps.map((one) => (one.id === id ? { ...one, state } : one)),
});

describe('what can start and what waits', () => {
  it('follows from the order', () => {
    const standing = planStandings(family);
    expect(standing.get('A1')).toMatchObject({ place: 'done', blocks: 0 });
    expect(standing.get('A2')).toEqual({ place: 'now', waitsFor: [], blocks: 3, round: 0 });
    expect(standing.get('A3')).toEqual({ place: 'waits', waitsFor: ['A2'], blocks: 2, round: 1 });
    expect(standing.get('B1')).toMatchObject({ place: 'now', blocks: 2 });
    expect(standing.get('D1')).toEqual({
      ...{ place: 'waits', waitsFor: ['A3', 'B2'], blocks: 0, round: 2 },
    });
  });

  it('tells what blocks most', () => {
    expect(mostBlocking(family)).toBe('A2');
    expect(mostBlocking(planOf([goal('A')], [step('A1', { goalId: 'A' })]))).toBeNull();
  });

  it('tells what a step frees when it is done or dropped', () => {
    expect(freedBy(family, withState(family, 'A2', 'done'))).toEqual(['A3']);
    expect(freedBy(family, withState(family, 'B1', 'dropped'))).toEqual(['B2']);
    expect(freedBy(family, family)).toEqual([]);
  });

  it('lets the steps of a goal that waits on purpose rest, and takes those of a dropped goal away', () => {
    const later = planOf(
      [goal('A', { state: 'later' }), goal('B', { state: 'dropped' }), goal('C')],
      [
        step('A1', { goalId: 'A' }),
        step('B1', { goalId: 'B' }),
        step('C1', { goalId: 'C', waitsFor: ['A1'] }),
        step('C2', { goalId: 'C', waitsFor: ['B1'] }),
      ],
    );
    const places = Object.fromEntries(
      [...planStandings(later)].map(([id, { place }]) => [id, place]),
    );
    expect(places).toEqual({ A1: 'rests', B1: 'dropped', C1: 'waits', C2: 'now' });
  });
});

describe('a circle', () => {
  it('is found with the steps in it, each waiting for the next', () => {
    const loop = findLoop([
      step('a', { waitsFor: ['b'] }),
      step('b', { waitsFor: ['c'] }),
      step('c', { waitsFor: ['a'] }),
      step('d', { waitsFor: ['a'] }),
    ]);
    expect(loop).toEqual(['a', 'b', 'c']);
  });

  it('of one step is one as well', () => {
    expect(findLoop([step('a', { waitsFor: ['a'] })])).toEqual(['a']);
  });

  it('is not two ways to the same step', () => {
    const diamond = [
      step('a', { waitsFor: ['b', 'c'] }),
      step('b', { waitsFor: ['d'] }),
      step('c', { waitsFor: ['d'] }),
      step('d'),
    ];
    expect(findLoop(diamond)).toBeNull();
  });
});

describe('whatever the plan', () => {
  const states = fc.constantFrom<StepState>('todo', 'busy', 'done', 'dropped');
  const name = (at: number) => `s${at}`;
  /** Every step waits only for earlier ones: a plan that can be walked, in any order of writing. */
  const anyOrder = fc
    .array(fc.tuple(states, fc.array(fc.nat(30), { maxLength: 4 })), { maxLength: 30 })
    .chain((rows) => {
      const steps = rows.map(([state, waits], at) =>
        step(name(at), { state, waitsFor: waits.filter((one) => one < at).map(name) }),
      );
      return fc.shuffledSubarray(steps, { minLength: steps.length });
    });
  const anyGraph = fc
    .array(fc.array(fc.nat(12), { maxLength: 3 }), { maxLength: 12 })
    .map((rows) => rows.map((waits, at) => step(name(at), { waitsFor: waits.map(name) })));

  it('a plan made in order has no circle, and something can start as long as something is open', () => {
    fc.assert(
      fc.property(anyOrder, (steps) => {
        expect(findLoop(steps)).toBeNull();
        const places = [...standings(steps).values()];
        const isOpen = places.some(({ place }) => place === 'now' || place === 'waits');
        expect(places.some(({ place }) => place === 'now')).toBe(isOpen);
      }),
    );
  });

  it('a circle that is found is one, and without it nothing can be walked forever', () => {
    fc.assert(
      fc.property(anyGraph, (steps) => {
        const loop = findLoop(steps);
        const waits = new Map(steps.map((one) => [one.id, one.waitsFor]));
        for (const [at, id] of (loop ?? []).entries()) {
          expect(waits.get(id)).toContain(loop![(at + 1) % loop!.length]);
        }
        if (!loop) {
          const { size } = new Set([...standings(steps)].map(([id]) => id));
          expect(size).toBe(steps.length);
        }
      }),
    );
  });

  it('nothing waits for what is over, and finishing a step never makes another one wait', () => {
    fc.assert(
      fc.property(anyOrder, fc.nat(29), (steps, at) => {
        const before = standings(steps);
        const over = new Set(
          steps.filter(({ state }) => ['done', 'dropped'].includes(state)).map(({ id }) => id),
        );
        for (const { waitsFor } of before.values()) {
          expect(waitsFor.some((id) => over.has(id))).toBe(false);
        }
        const after = standings(
          steps.map((one, index) => (index === at ? { ...one, state: 'done' as const } : one)),
        );
        for (const [id, { place }] of before) {
          if (place === 'now') expect(after.get(id)?.place).not.toBe('waits');
        }
      }),
    );
  });

  it('a step stands in a later round than what it waits for', () => {
    fc.assert(
      fc.property(anyOrder, (steps) => {
        const standing = standings(steps);
        for (const { waitsFor, round } of standing.values()) {
          for (const id of waitsFor) expect(standing.get(id)!.round).toBeLessThan(round);
        }
      }),
    );
  });
});
