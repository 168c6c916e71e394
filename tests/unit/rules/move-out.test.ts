import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHelpedByOther, moveOutProblem, partPlan, withLeavers } from '@/lib/rules/move-out';
import { applyChange } from '@/lib/rules/plan/apply';
import type { Plan } from '@/lib/rules/plan/types';
import { goal, planOf, step } from './plan/example';

const of = (id: string) => ({ kind: 'resident', id }) as const;
const renamed = (id: string) => `nieuw ${id}`;

describe('who can leave a household', () => {
  it.each([
    ['nobody chosen', ['a', 'b'], [], 'leaversMissing'],
    ['somebody who lives elsewhere', ['a', 'b'], ['c'], 'leaversGone'],
    ['everybody', ['a', 'b'], ['b', 'a'], 'everybodyLeaves'],
    ['one of two', ['a', 'b'], ['b'], null],
    ['a parent with a child', ['a', 'b', 'c'], ['b', 'c'], null],
  ] as const)('%s', (_, living, leaving, problem) => {
    expect(moveOutProblem(living, leaving)).toBe(problem);
  });
});

describe('a plan that is parted', () => {
  const people = ['samira', 'karim', 'noor'];
  const anyPlan = fc
    .record({
      owners: fc.array(fc.constantFrom(null, ...people), { minLength: 4, maxLength: 4 }),
      rows: fc.array(
        fc.record({
          goal: fc.nat(3),
          owner: fc.constantFrom(...people),
          state: fc.constantFrom('todo', 'busy', 'done', 'dropped'),
          waits: fc.array(fc.nat(19), { maxLength: 3 }),
        }),
        { maxLength: 20 },
      ),
    })
    .map(({ owners, rows }): Plan => {
      const goals = owners.map((personId, at) => goal('ABCD'[at]!, { personId }));
      const steps = rows.map((row, at) =>
        step(`s${at}`, {
          ...{ goalId: 'ABCD'[row.goal]!, owner: of(row.owner), state: row.state as 'todo' },
          waitsFor: [...new Set(row.waits.filter((wait) => wait < at))].map((wait) => `s${wait}`),
        }),
      );
      return planOf(goals, steps);
    });

  it('ends here what begins there: no open goal of who left, no open step, nothing twice, nothing lost', () => {
    fc.assert(
      fc.property(anyPlan, fc.subarray(people), (plan, chosen) => {
        const leaving = new Set(chosen);
        const { changes, taken } = partPlan(plan, { ...withLeavers(leaving), idOf: renamed });
        const here = changes.reduce((now, change) => {
          const result = applyChange(now, change);
          return 'problem' in result ? now : result.plan;
        }, plan);
        const isOpen = ({ state }: { state: string }) => ['open', 'todo', 'busy'].includes(state);
        const stays = here.goals.filter(isOpen);
        expect(stays.some(({ personId }) => personId !== null && leaving.has(personId))).toBe(
          false,
        );
        const open = new Set(stays.map(({ id }) => id));
        const waiting = here.steps.filter((one) => open.has(one.goalId) && isOpen(one));
        expect(waiting.some(({ owner }) => leaving.has(owner.id))).toBe(false);
        const theirs = plan.goals.filter(({ personId }) => personId && leaving.has(personId));
        expect(taken.goals.map(({ id }) => id)).toEqual(theirs.map(({ id }) => renamed(id)));
        const ids = new Set(taken.steps.map(({ id }) => id));
        for (const one of taken.steps) {
          expect(one.waitsFor.every((id) => ids.has(id))).toBe(true);
        }
      }),
    );
  });
});

describe('who leaves a home that was not safe is helped by somebody else', () => {
  const home = { hasSafetyFlag: false, isAddressSecret: false, isRestricted: false };
  it.each([
    [home, false],
    [{ ...home, hasSafetyFlag: true }, true],
    [{ ...home, isAddressSecret: true }, true],
    [{ ...home, hasSafetyFlag: true, isRestricted: true }, false],
    [{ ...home, isRestricted: true }, false],
  ])('%o: %s', (household, isOther) => expect(isHelpedByOther(household)).toBe(isOther));
});
