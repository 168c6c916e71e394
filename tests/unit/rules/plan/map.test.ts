import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf, planMap, wrapTitle, type MapBox } from '@/lib/rules/plan/map';
import { planStandings } from '@/lib/rules/plan/order';
import type { Plan, StepState } from '@/lib/rules/plan/types';
import { goal, planOf, step } from './example';

const mapOf = (plan: Plan) => {
  const standing = planStandings(plan);
  return planMap(
    plan.goals,
    plan.steps.map((one) => ({ ...one, standing: standing.get(one.id)! })),
  );
};

const overlap = (a: MapBox, b: MapBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the picture of a plan', () => {
  it('has a row per goal, and columns for now, then and later', () => {
    const map = mapOf(
      planOf(
        [goal('A'), goal('B')],
        [
          step('A1', { state: 'done' }),
          step('A2'),
          step('A3', { waitsFor: ['A2'] }),
          step('A4', { waitsFor: ['A3'] }),
          step('A5', { waitsFor: ['A4'] }),
          step('B1', { goalId: 'B', waitsFor: ['A2'] }),
        ],
      ),
    );
    const columnOf = (id: string) =>
      map.columns.indexOf(map.boxes.find((box) => box.id === id)?.x ?? -1);
    expect(map.boxes.map(({ label }) => label)).toEqual(['A2', 'A3', 'A4', 'A5', 'B1']);
    expect(['A2', 'A3', 'A4', 'A5', 'B1'].map(columnOf)).toEqual([0, 1, 2, 2, 1]);
    expect(map.links.map(({ from, to }) => `${from}-${to}`)).toEqual([
      ...['A2-A3', 'A3-A4', 'A4-A5', 'A2-B1'],
    ]);
    const [first, second] = map.lanes;
    expect(first!.y + first!.height).toBeLessThan(second!.y);
  });

  it('of sixty steps has no two boxes over each other, and everything inside', () => {
    const states = fc.constantFrom<StepState>('todo', 'busy', 'done');
    const anyPlan = fc
      .array(
        fc.record({
          ...{ state: states, goal: fc.nat(3), title: fc.lorem({ maxCount: 12 }) },
          waits: fc.array(fc.nat(59), { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 60 },
      )
      .map((rows) =>
        planOf(
          ['A', 'B', 'C', 'D'].map((id) => goal(id)),
          rows.map(({ state, goal: of, title, waits }, at) =>
            step(`s${at}`, {
              ...{ state, title, goalId: 'ABCD'[of]! },
              waitsFor: waits.filter((one) => one < at).map((one) => `s${one}`),
            }),
          ),
        ),
      );
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const map = mapOf(plan);
        for (const [at, box] of map.boxes.entries()) {
          expect(map.boxes.slice(at + 1).some((other) => overlap(box, other))).toBe(false);
          expect(box.x + box.width).toBeLessThanOrEqual(map.width);
          expect(box.y + box.height).toBeLessThanOrEqual(map.height);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('writes titles in up to three lines', () => {
    expect(wrapTitle('De post openen')).toEqual(['De post openen']);
    expect(wrapTitle('De post openen en op stapels leggen')).toEqual([
      ...['De post openen en op', 'stapels leggen'],
    ]);
    expect(wrapTitle('woord '.repeat(40)).at(-1)).toMatch(/…$/);
    expect(wrapTitle('x'.repeat(90))).toEqual([`${'x'.repeat(25)}…`]);
    expect(wrapTitle('')).toEqual(['']);
  });

  it('names goals by letters, however many there are', () => {
    expect([0, 1, 25, 26, 27].map(letterOf)).toEqual(['A', 'B', 'Z', 'A2', 'B2']);
  });
});
