import { describe, expect, it } from 'vitest';
import { knownKinds } from '@/lib/domains/known-kinds';
import { kindsAt, toldIn } from '@/lib/rules/known-facts';

describe('what is known where somebody is about to ask', () => {
  it.each(['talk', 'visit', 'part', 'step', 'papers'] as const)(
    '%s: everything, each once',
    (place) => {
      expect(kindsAt(place, knownKinds).toSorted()).toEqual([...knownKinds].toSorted());
    },
  );

  it('comes first what is asked there most often', () => {
    expect(kindsAt('part', knownKinds)[0]).toBe('income');
    expect(kindsAt('visit', knownKinds)[0]).toBe('help');
    expect(kindsAt('papers', knownKinds)[0]).toBe('papers');
  });
});

describe('what a request told', () => {
  it('is in the words of who sent it', () => {
    const answers = {
      huishouden: {
        members: [
          { name: 'Bo', relation: 'kind' },
          { name: 'Jo', relation: '' },
        ],
      },
      'wie-helpt': { helpers: [{ name: 'Mijn zus', what: 'belt' }] },
      bereiken: { safeReach: 'Bel mijn werk.' },
    };
    expect(toldIn(answers)).toEqual([
      { kind: 'family', words: 'Bo (kind), Jo' },
      { kind: 'help', words: 'Mijn zus (belt)' },
      { kind: 'other', words: 'Bel mijn werk.' },
    ]);
  });

  it('is nothing where everything was left open', () => {
    expect(toldIn({})).toEqual([]);
    expect(toldIn({ huishouden: { members: [] }, bereiken: { safeReach: '' } })).toEqual([]);
  });
});
