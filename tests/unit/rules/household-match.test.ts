import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addressKey, decideHousehold, matchKey } from '@/lib/rules/household-match';
import type { Asker, KnownMember } from '@/lib/rules/household-match';

const asker: Asker = {
  givenName: 'Samira',
  familyNamePrefix: null,
  familyName: 'Voorbeeld',
  birthDate: '1988-03-04',
  addressKey: '1211AB12',
};

function known(facts: Partial<KnownMember> = {}): KnownMember {
  const open = { isAddressSecret: false, hasSafetyFlag: false };
  return { ...asker, personId: 'p1', householdId: 'h1', ...open, ...facts };
}

const decide = (members: KnownMember[], changed: Partial<Asker> = {}) =>
  decideHousehold(null, { ...asker, ...changed }, members);

describe('addressKey', () => {
  it.each([
    ['1211 AB', '12', '1211AB12'],
    ['1211ab', '12 bis', '1211AB12BIS'],
    ['1211 AB', '12-Bis', '1211AB12BIS'],
    ['1211 AB', '12-3', '1211AB12-3'],
    ['1211 AB', '12 3', '1211AB12-3'],
    ['1211 AB', '12-A-2', '1211AB12A2'],
    [null, '12', null],
    ['1211 AB', null, null],
    ['1211 AB', ' - ', null],
  ])('%j, %j → %j', (postcode, number, key) => expect(addressKey(postcode, number)).toBe(key));
});

describe('matchKey', () => {
  it('is one for one sender, however the name is written', () =>
    expect(matchKey({ ...asker, givenName: 'SAMÍRA ' })).toBe(matchKey(asker)));

  it.each([{ birthDate: null }, { addressKey: null }])('is none without %j', (missing) =>
    expect(matchKey({ ...asker, ...missing })).toBeNull(),
  );
});

describe('decideHousehold', () => {
  it('joins the own household of who signed in, also a protected one', () => {
    const verified = { personId: 'p9', householdId: 'h9' };
    const match = decideHousehold(verified, asker, [known({ hasSafetyFlag: true })]);
    expect(match).toEqual({ kind: 'own-household', ...verified, protectedHouseholdIds: [] });
  });

  it('joins a probable match, for the contact person to confirm', () =>
    expect(decide([known({ givenName: 'S.' })])).toEqual({
      kind: 'to-confirm',
      personId: 'p1',
      householdId: 'h1',
      protectedHouseholdIds: [],
    }));

  it.each([
    ['nobody is known', [], {}],
    ['the birth date differs', [known({ birthDate: '1988-04-03' })], {}],
    ['the birth date is not known', [known({ birthDate: null })], {}],
    ['the address differs', [known({ addressKey: '1211AB14' })], {}],
    ['the name differs', [known({ givenName: 'Fatna' })], {}],
    ['the sender gave no birth date', [known({ birthDate: null })], { birthDate: null }],
    ['the sender gave no address', [known({ addressKey: null })], { addressKey: null }],
  ])('makes a new household when %s', (_why, members, changed) =>
    expect(decide(members, changed)).toEqual({ kind: 'new', protectedHouseholdIds: [] }),
  );

  it.each([{ isAddressSecret: true }, { hasSafetyFlag: true }])(
    'never joins a protected household (%j)',
    (flag) =>
      expect(decide([known(flag)])).toEqual({ kind: 'protected', protectedHouseholdIds: ['h1'] }),
  );

  it('gives a second try the household of the first, so that nothing shows', () =>
    expect(
      decide([known({ hasSafetyFlag: true }), known({ personId: 'p2', householdId: 'h2' })]),
    ).toEqual({
      kind: 'to-confirm',
      personId: 'p2',
      householdId: 'h2',
      protectedHouseholdIds: ['h1'],
    }));

  it('prefers the name in full, then the newest household', () => {
    const initial = known({ givenName: 'S.', personId: 'p3', householdId: 'h3' });
    const newer = known({ personId: 'p2', householdId: 'h2' });
    expect(decide([known(), initial])).toMatchObject({ householdId: 'h1' });
    expect(decide([known(), newer, initial])).toMatchObject({ householdId: 'h2' });
  });

  it('decides the same whatever the order, and joins nothing protected', () => {
    const anyMember = fc.record({
      givenName: fc.constantFrom('Samira', 'S', 'Fatna'),
      birthDate: fc.constantFrom('1988-03-04', '1990-01-01'),
      personId: fc.constantFrom('p1', 'p2', 'p3'),
      householdId: fc.constantFrom('h1', 'h2', 'h3'),
    });
    const anyMembers = fc
      .uniqueArray(anyMember, { selector: (one) => one.personId + one.householdId })
      .map((list) => list.map((one) => known({ ...one, hasSafetyFlag: one.householdId === 'h2' })));
    fc.assert(
      fc.property(anyMembers, (members) => {
        const match = decide(members);
        expect(decide(members.toReversed())).toEqual(match);
        if ('householdId' in match) expect(match.householdId).not.toBe('h2');
      }),
    );
  });
});
