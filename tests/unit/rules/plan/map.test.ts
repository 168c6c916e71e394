import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMap, type MapBox } from '@/lib/rules/plan/map';
import { planStandings } from '@/lib/rules/plan/order';
import { wrapText } from '@/lib/rules/plan/wrap-text';
import type { Plan, StepState } from '@/lib/rules/plan/types';
import { goal, planOf, step } from './example';

const mapOf = (plan: Plan) => {
  const standing = planStandings(plan);
  return planMap(
    plan.goals.map((one, at) => ({ ...one, number: at + 1 })),
    plan.steps.map((one) => ({ ...one, standing: standing.get(one.id)! })),
  );
};

const sixty = (rounds: number) =>
  planOf(
    ['A', 'B', 'C'].map((id) => goal(id, { words: 'Weer rust in huis, zodat wij verder kunnen' })),
    Array.from({ length: 60 }, (_, at) =>
      step(`s${at}`, {
        title: 'Samen de post openmaken, en opschrijven wat eerst moet',
        ...{ goalId: 'ABC'[Math.floor(at / 20)]! },
        waitsFor: at % rounds === 0 ? [] : [`s${at - 1}`],
      }),
    ),
  );

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
    expect(map.boxes.map(({ number }) => number)).toEqual([2, 3, 4, 5, 1]);
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

  it.each([3, 1])(
    'of sixty steps in %i rounds fits one A4, in letters that can be read',
    (rounds) => {
      const map = mapOf(sixty(rounds));
      // Between margins of 12 mm. Letters are 15 units high; 2 mm is that of the small print on a leaflet.
      const scale = Math.min(186 / map.width, 272 / map.height);
      expect(15 * scale).toBeGreaterThan(2);
      expect(map.boxes.every(({ lines }) => lines.join(' ').length > 50)).toBe(true);
    },
  );

  it('of many steps that can all begin stands under "now" alone, beside each other in the order of the list', () => {
    const map = mapOf(sixty(1));
    expect(map.columns).toHaveLength(1);
    const [first, second, third, fourth] = map.boxes;
    expect([second!.y, third!.y]).toEqual([first!.y, first!.y]);
    expect([fourth!.number, fourth!.x]).toEqual([4, first!.x]);
  });

  it('writes titles in as many lines as there are', () => {
    const wrapped = (title: string) => wrapText(title, { characters: 26, lines: 3 });
    expect(wrapped('De post openen')).toEqual(['De post openen']);
    expect(wrapped('De post openen en op stapels leggen')).toEqual([
      ...['De post openen en op', 'stapels leggen'],
    ]);
    expect(wrapped('woord '.repeat(40)).at(-1)).toMatch(/…$/);
    expect(wrapped('x'.repeat(90))).toEqual([`${'x'.repeat(25)}…`]);
    expect(wrapped('')).toEqual(['']);
  });

  it('says under the goal what is done of it, the last first, and how much more', () => {
    const done = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'].map((id) =>
      step(id, { goalId: 'A', state: 'done', title: `Stap ${id}` }),
    );
    const last = step('A9', { goalId: 'A', state: 'dropped', title: 'Weg' });
    const [lane] = mapOf(planOf([goal('A')], [...done, last])).lanes;
    expect(lane!.done.map(([first]) => first)).toEqual([
      ...['8. Stap A8', '7. Stap A7', '6. Stap A6', '5. Stap A5', '4. Stap A4', '+ 3'],
    ]);
    // Words and what is done have room of their own, also without a step that is drawn.
    expect(lane!.height).toBeGreaterThanOrEqual((1 + lane!.lines.length + 6) * 18);
  });

  it('gives the words of a step that waits as many lines as they take', () => {
    const map = mapOf(
      planOf(
        [goal('A'), goal('B')],
        [
          ...['A1', 'A2'].map((id) => step(id, { goalId: 'A' })),
          step('B1', { goalId: 'B', waitsFor: ['A1', 'A2'], dueOn: '2026-09-30' }),
        ],
      ),
    );
    const box = map.boxes.find(({ id }) => id === 'B1')!;
    const words =
      'Begint als stap 1 van doel 1 en stap 2 van doel 1 klaar zijn. Klaar vóór woensdag 30 september 2026.';
    const room = { ...box.state, lines: box.state.lines + 1 };
    expect(wrapText(words, room).join(' ')).toBe(words);
    expect(box.height).toBeGreaterThan(map.boxes[0]!.height);
  });
});
