import { describe, expect, it } from 'vitest';
import { mayKeepFact, ownFacts, visibleFacts, type KnownActor } from '@/lib/policies/known-facts';

const helper: KnownActor = { as: 'involved', domains: ['armoede'] };
const open = [
  { domain: 'armoede', personIds: ['ans', 'bo'], isWhole: true },
  { domain: 'wmo', personIds: ['ans'], isWhole: false },
];

describe('what a colleague sees of what a household told', () => {
  it.each(['contactPerson', 'standIn'] as const)('%s: everything', (as) => {
    expect(visibleFacts({ as, domains: [] }, [])).toEqual({});
  });

  it('who helps with a part: what flows there, and nothing that was given for no part', () => {
    expect(visibleFacts(helper, open)).toEqual({
      OR: [
        { domain: 'armoede', personId: { in: ['ans', 'bo'] } },
        { domain: 'armoede', personId: null },
        { domain: 'wmo', personId: { in: ['ans'] } },
      ],
    });
    expect(visibleFacts(helper, [])).toEqual({ OR: [] });
  });
});

describe('who keeps a fact', () => {
  it.each([
    ['contactPerson', [], null, true],
    ['standIn', [], 'wmo', true],
    ['involved', ['wmo'], 'wmo', true],
    ['involved', ['wmo'], 'armoede', false],
    ['involved', ['wmo'], null, false],
    ['involved', [], 'wmo', false],
  ] as const)('%s of %j, for %s: %s', (as, domains, domain, may) => {
    expect(mayKeepFact({ as, domains }, domain)).toBe(may);
  });
});

describe('what a resident reads', () => {
  const since = new Date('2026-01-01');
  const self = { personId: 'bo', speaksFor: [], since };

  it('is the own for who is young, and for adults the household’s and the children’s', () => {
    const young = ownFacts({ ...self, isAdult: false });
    expect(JSON.stringify(young)).not.toContain('null,"notedAt');
    const adult = ownFacts({ ...self, isAdult: true, speaksFor: ['mo'] });
    expect(adult).toEqual({
      endedAt: null,
      OR: [
        { personId: 'bo' },
        { personId: null, notedAt: { gte: since } },
        { personId: { in: ['mo'] } },
      ],
    });
  });
});
