import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf, waitsInPlan, type TemplatePeople } from '@/lib/rules/plan/from-template';
import { findLoop } from '@/lib/rules/plan/order';
import { templateRoles, type TemplateStep } from '@/lib/schemas/plan-template';

const people: TemplatePeople = {
  resident: { kind: 'resident', id: 'r' },
  contactPerson: { kind: 'staff', id: 's' },
  colleague: { kind: 'participant', id: 'p' },
};
const idOf = (index: number) => `step ${index}`;
const step = fc.record<TemplateStep>({
  title: fc.string(),
  who: fc.constantFrom(...templateRoles),
  waits: fc.boolean(),
});

const made = (steps: readonly TemplateStep[]) => {
  const result = stepsOf({ steps }, 'goal', people, idOf);
  if ('missing' in result) throw new Error(result.missing);
  return result.steps;
};

describe('the steps of a template', () => {
  it('keep their order, wait for nothing but the one above, and never in a circle', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const all = made(steps);
        expect(all.map(({ title }) => title)).toEqual(steps.map(({ title }) => title));
        for (const [index, { waitsFor, goalId }] of all.entries()) {
          expect(goalId).toBe('goal');
          const isWaiting = steps[index]!.waits && index > 0;
          expect(waitsFor).toEqual(isWaiting ? [idOf(index - 1)] : []);
        }
        expect(findLoop(all)).toBeNull();
      }),
    );
  });

  it('wait in a plan only for what is there: the last one above it that is', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(fc.boolean()), (steps, there) => {
        const all = made(steps);
        const isThere = (id: string) => there[all.findIndex((one) => one.id === id)] === true;
        for (const one of all) {
          expect(waitsInPlan(one, all, isThere).every(isThere)).toBe(true);
        }
      }),
    );
    const chain = made([...Array(3)].map(() => ({ title: 'x', who: 'resident', waits: true })));
    expect(waitsInPlan(chain[2]!, chain, (id) => id === idOf(0))).toEqual([idOf(0)]);
  });

  it('need somebody for every role that they have, and for no other', () => {
    const steps = [{ title: 'x', who: 'colleague', waits: false }] as const;
    const nobody = { ...people, colleague: null };
    expect(stepsOf({ steps }, 'goal', nobody, idOf)).toEqual({ missing: 'colleague' });
    expect(stepsOf({ steps }, 'goal', { ...people, resident: null }, idOf)).toHaveProperty('steps');
  });
});
