import { describe, expect, it } from 'vitest';
import {
  askedAbout,
  deciderIds,
  decidersOf,
  namesOwnChild,
  parentRole,
  readsElsewhere,
  type AuthorityRow,
} from '@/lib/rules/authority';
import { whoConsents } from '@/lib/rules/consent';

const row = (adultId: string, hasEnded = false): AuthorityRow => ({
  decides: { adultId },
  hasEnded,
});
const gi = { id: 'gi', name: 'Jeugdzorg Voorbeeld' };
const guardian = (hasEnded = false): AuthorityRow => ({ decides: { guardian: gi }, hasEnded });
const people = { guardian: null, withoutIds: [] };
const home = [
  { id: 'samira', age: 38 },
  { id: 'omar', age: 40 },
  { id: 'yara', age: 9 },
];
const asOwn = { askerId: 'samira', relation: 'mijn dochter' };

describe('a child that was named as an own child', () => {
  it.each([
    ...['kind', 'zoon', 'Dochter', 'mijn zoon', 'Onze dochter', 'mijn  jongste zoontje.'],
    ...['dochtertje', 'mijn eigen kind', 'my son', 'our oldest daughter', 'child'],
  ])('%s', (words) => expect(namesOwnChild(words)).toBe(true));

  it.each([
    ...['stiefzoon', 'pleegkind', 'kleinkind', 'kleindochter', 'schoonzoon', 'kind van mijn man'],
    ...['de dochter van mijn vriend', 'mijn zus', 'neef', '', 'asker', 'stepson', 'grandchild'],
    ...['geen kind van mij', 'mijn dochter van mijn ex'],
  ])('not: %s', (words) => expect(namesOwnChild(words)).toBe(false));
});

describe('who decides about a child', () => {
  it('everybody who was written down, at whatever address, and nobody else at home', () =>
    expect(decidersOf([row('samira'), row('karim')], asOwn, home)).toEqual({
      ...{ known: 'recorded', adultIds: ['samira', 'karim'] },
      ...people,
    }));

  it('as long as nothing was written down, who named it as an own child and lives with it', () => {
    expect(decidersOf([], asOwn, home)).toEqual({
      ...{ known: 'presumed', adultIds: ['samira'] },
      ...people,
    });
    const nobody = { known: 'unknown', adultIds: [], ...people };
    expect(decidersOf([], { ...asOwn, relation: 'dochter van Omar' }, home)).toEqual(nobody);
    expect(decidersOf([], { ...asOwn, askerId: 'karim' }, home)).toEqual(nobody);
    expect(decidersOf([], { ...asOwn, askerId: 'yara' }, home)).toEqual(nobody);
    expect(decidersOf([], null, home)).toEqual(nobody);
  });

  it('nobody is presumed any more once something was written down, also when it has ended', () => {
    expect(decidersOf([row('karim')], asOwn, home).adultIds).toEqual(['karim']);
    expect(decidersOf([row('samira', true)], asOwn, home)).toEqual({
      ...{ known: 'recorded', adultIds: [] },
      ...people,
    });
  });
});

describe('an institution that is guardian', () => {
  const alone = (withoutIds: string[]) => ({
    ...{ known: 'recorded', adultIds: [], guardian: gi, withoutIds },
  });

  it('decides where parents would, and no parent does, written down, ended or presumed', () => {
    expect(decidersOf([guardian()], null, home)).toEqual(alone([]));
    expect(decidersOf([guardian()], asOwn, home)).toEqual(alone(['samira']));
    expect(decidersOf([row('karim', true), guardian()], asOwn, home)).toEqual(
      alone(['karim', 'samira']),
    );
    // The database lets no parent stand beside it; the rule does not lean on that.
    expect(decidersOf([guardian(), row('samira')], asOwn, home)).toEqual(alone(['samira']));
  });

  it('that is no guardian any more decides nothing, and nobody is presumed in its place', () => {
    const ended = [guardian(true)];
    expect(decidersOf(ended, asOwn, home)).toEqual({ known: 'recorded', adultIds: [], ...people });
    expect(decidersOf([...ended, row('samira')], asOwn, home).adultIds).toEqual(['samira']);
  });

  const [alone12, together12] = [{ youngConsent: 'alone' }, { youngConsent: 'together' }] as const;
  it.each([
    [alone12, 0, true, ['gi']],
    [alone12, 11, true, ['gi']],
    [alone12, 12, true, ['yara']],
    [alone12, 12, false, ['gi']],
    [alone12, 15, true, ['yara']],
    [alone12, 15, false, ['gi']],
    [alone12, 16, true, ['yara']],
    [alone12, 17, false, ['gi']],
    [alone12, 18, true, ['yara']],
    [together12, 0, true, ['gi']],
    [together12, 11, true, ['gi']],
    [together12, 12, true, ['yara', 'gi']],
    [together12, 15, true, ['yara', 'gi']],
    [together12, 15, false, ['gi']],
    [together12, 16, true, ['yara']],
    [together12, 17, false, ['gi']],
    [together12, 18, true, ['yara']],
    [together12, 18, false, ['yara']],
  ] as const)(
    'is asked as parents would be: %o at %d, able %s: %j',
    (domain, age, isAble, asked) => {
      const deciding = deciderIds(decidersOf([guardian(), row('samira', true)], asOwn, home));
      expect(askedAbout('yara', whoConsents(domain, age, isAble), deciding)).toEqual(asked);
    },
  );
});

describe('whom a question about a child goes to, with parents at two addresses (RULES 2.4)', () => {
  const parents = ['samira', 'karim'];
  const [alone, together] = [{ youngConsent: 'alone' }, { youngConsent: 'together' }] as const;

  it.each([
    [alone, 0, true, parents],
    [alone, 11, true, parents],
    [alone, 12, true, ['yara']],
    [alone, 12, false, parents],
    [alone, 15, true, ['yara']],
    [alone, 16, true, ['yara']],
    [alone, 17, false, parents],
    [alone, 18, true, ['yara']],
    [together, 0, true, parents],
    [together, 11, true, parents],
    [together, 12, true, ['yara', ...parents]],
    [together, 15, true, ['yara', ...parents]],
    [together, 15, false, parents],
    [together, 16, true, ['yara']],
    [together, 17, false, parents],
    [together, 18, true, ['yara']],
  ] as const)('%o at %d, able %s: %j', (domain, age, isAble, asked) =>
    expect(askedAbout('yara', whoConsents(domain, age, isAble), parents)).toEqual(asked),
  );

  it.each([
    [alone, 11, null],
    [alone, 12, ['yara']],
    [together, 12, null],
    [together, 16, ['yara']],
  ] as const)('%o at %d, when nobody is known to decide: %j', (domain, age, asked) =>
    expect(askedAbout('yara', whoConsents(domain, age), [])).toEqual(asked),
  );
});

describe('what authority brings at another address', () => {
  it.each([
    [0, 'speaks'],
    [11, 'speaks'],
    [12, 'reads'],
    [15, 'reads'],
    [16, 'none'],
    [17, 'none'],
  ] as const)('at %d: %s', (age, role) => expect(parentRole(age)).toBe(role));

  const safe = { isAddressSecret: false, hasSafetyFlag: false, isRestricted: false };
  const unsafe = Object.keys(safe).map((flag) => ({ ...safe, [flag]: true }));

  it('reads what concerns the child, where it is safe', () => {
    expect(readsElsewhere('unlessUnsafe', safe)).toBe(true);
    expect(readsElsewhere('weighed', safe)).toBe(true);
    expect(readsElsewhere('heldBack', safe)).toBe(false);
  });

  it.each(unsafe)('reads nothing in %o, unless that was weighed', (care) => {
    expect(readsElsewhere('unlessUnsafe', care)).toBe(false);
    expect(readsElsewhere('heldBack', care)).toBe(false);
    expect(readsElsewhere('weighed', care)).toBe(true);
  });
});
