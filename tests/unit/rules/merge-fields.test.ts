import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from '@/lib/rules/merge-fields';

const values = fc.oneof(fc.constantFrom('a', 'b', 'c', '', null, true), fc.array(fc.string()));
const thing = fc.record({ title: values, owner: values, dueOn: values, waitsFor: values });
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe('two changes of one thing', () => {
  it('a field that one of the two changed is as that one wants it, and nobody is asked', () => {
    const seen = { phone: '1', email: 'a', name: 'Jan' };
    const typed = { phone: '2', email: 'a', name: 'Jan' };
    const current = { phone: '1', email: 'b', name: 'Jan' };
    expect(mergeFields({ seen, typed, current })).toEqual({
      merged: { phone: '2', email: 'b', name: 'Jan' },
      asked: [],
    });
  });

  it('no change is lost: each value stays, or is asked about', () => {
    fc.assert(
      fc.property(thing, thing, thing, (seen, typed, current) => {
        const { merged, asked } = mergeFields({ seen, typed, current });
        for (const name of Object.keys(typed) as (keyof typeof typed)[]) {
          const [iChanged, theyChanged] = [typed, current].map(
            (one) => !same(one[name], seen[name]),
          );
          const isAsked = asked.includes(name);
          expect(isAsked).toBe(iChanged && theyChanged && !same(typed[name], current[name]));
          if (iChanged) expect(merged[name]).toEqual(typed[name]);
          else expect(merged[name]).toEqual(current[name]);
        }
      }),
    );
  });

  it('it makes no difference who was first, but for what is asked', () => {
    fc.assert(
      fc.property(thing, thing, thing, (seen, one, other) => {
        const first = mergeFields({ seen, typed: one, current: other });
        const second = mergeFields({ seen, typed: other, current: one });
        expect(first.asked).toEqual(second.asked);
        if (first.asked.length === 0) expect(first.merged).toEqual(second.merged);
      }),
    );
  });

  it('without knowing what was seen, every field that differs is asked', () => {
    fc.assert(
      fc.property(thing, thing, (typed, current) => {
        const { merged, asked } = mergeFields({ seen: null, typed, current });
        const names = Object.keys(typed) as (keyof typeof typed)[];
        expect(asked).toEqual(names.filter((name) => !same(typed[name], current[name])));
        expect(merged).toEqual(typed);
      }),
    );
  });
});
