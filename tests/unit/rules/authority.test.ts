import { describe, expect, it } from 'vitest';
import {
  askedAbout,
  decidersOf,
  namesOwnChild,
  parentRole,
  readsElsewhere,
  type AuthorityRow,
} from '@/lib/rules/authority';
import { whoConsents } from '@/lib/rules/consent';

const row = (adultId: string, about: Partial<AuthorityRow> = {}): AuthorityRow => ({
  ...{ adultId, reading: 'unlessUnsafe', hasEnded: false },
  ...about,
});
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
    }));

  it('as long as nothing was written down, who named it as an own child and lives with it', () => {
    expect(decidersOf([], asOwn, home)).toEqual({ known: 'presumed', adultIds: ['samira'] });
    const nobody = { known: 'unknown', adultIds: [] };
    expect(decidersOf([], { ...asOwn, relation: 'dochter van Omar' }, home)).toEqual(nobody);
    expect(decidersOf([], { ...asOwn, askerId: 'karim' }, home)).toEqual(nobody);
    expect(decidersOf([], { ...asOwn, askerId: 'yara' }, home)).toEqual(nobody);
    expect(decidersOf([], null, home)).toEqual(nobody);
  });

  it('nobody is presumed any more once something was written down, also when it has ended', () => {
    expect(decidersOf([row('karim')], asOwn, home).adultIds).toEqual(['karim']);
    expect(decidersOf([row('samira', { hasEnded: true })], asOwn, home)).toEqual({
      ...{ known: 'recorded', adultIds: [] },
    });
  });
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
