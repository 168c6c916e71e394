import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mayBeSameName, nameKey, typedNameKey } from '@/lib/rules/names';

const name = (givenName: string, familyNamePrefix: string, familyName: string) => ({
  givenName,
  familyNamePrefix,
  familyName,
});

describe('nameKey', () => {
  it.each([
    ['case and spaces', name(' SAMIRA ', '', 'voorbeeld'), name('samira', '', 'Voorbeeld ')],
    ['tussenvoegsel apart', name('Jan', 'van den', 'Berg'), name('Jan', '', 'van den Berg')],
    ['tussenvoegsel left out', name('Jan', 'van den', 'Berg'), name('Jan', '', 'Berg')],
    ['tussenvoegsel with capital', name('Jan', '', 'Van Den Berg'), name('Jan', 'van der', 'Berg')],
    ['apostrophes', name('Piet', 'in ’t', 'Veld'), name('Piet', "in 't", 'Veld')],
    ['ß', name('Else', '', 'Bronwaßer'), name('Else', '', 'Bronwasser')],
    ['î', name('Guîllaumé', '', 'Test'), name('Guillaume', '', 'Test')],
    ['composed and combining', name('Zoe\u0308', '', 'Test'), name('Zoë', '', 'Test')],
    ['ĳ as one letter', name('Ĳsbrand', '', 'Dĳk'), name('IJsbrand', '', 'Dijk')],
    ['dotted and dotless i', name('İrem', '', 'Yıldız'), name('Irem', '', 'Yildiz')],
    ['ł and ø', name('Paweł', '', 'Sørensen'), name('Pawel', '', 'Sorensen')],
    ['double names', name('Jan-Willem', '', 'Smit-Bos'), name('Jan Willem', '', 'Smit Bos')],
    ['Meijer, Meyer', name('Jan', '', 'Meijer'), name('Jan', '', 'Meyer')],
    ['Meijer, Meier', name('Jan', '', 'Meijer'), name('Jan', '', 'Meier')],
    ['Janssen, Jansen', name('Jan', '', 'Janssen'), name('Jan', '', 'Jansen')],
    ['Cees, Kees', name('Cees', '', 'Backer'), name('Kees', '', 'Bakker')],
    ['Moestafa, Mustafa', name('Moestafa', '', 'El Amrani'), name('Mustafa', '', 'Amrani')],
    ['Max, Maks', name('Max', '', 'Philips'), name('Maks', '', 'Filips')],
  ])('%s', (_why, one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it.each([
    ['another first name', name('Jan', '', 'Berg'), name('Jaap', '', 'Berg')],
    ['another family name', name('Jan', '', 'Berg'), name('Jan', '', 'Burg')],
    ['a family name that is only a tussenvoegsel', name('Jan', '', 'Van'), name('Jan', '', 'De')],
  ])('tells apart: %s', (_why, one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

  it('keeps other scripts', () => expect(nameKey(name('سميرة', '', 'مثال'))).toMatch(/^\S+ \S+$/));
  it('needs no family name', () => expect(nameKey({ givenName: 'Noor' })).toBe('nor'));

  it('always gives words with one space between, stable when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (given, family) => {
        const key = nameKey(name(given, '', family));
        expect(key).toMatch(/^$|^\p{L}+( \p{L}+)*$/u);
        expect(nameKey(name(given, '', family))).toBe(key);
      }),
    );
  });
});

describe('typedNameKey', () => {
  it.each([
    ...['Jan van den Berg', 'jan berg', 'Berg, Jan van den', 'JAN V/D BERG', 'Jan v.d. Berg'],
    'Berg,  jan',
  ])('%s is found', (typed) =>
    expect(typedNameKey(typed)).toBe(nameKey(name('Jan', 'van den', 'Berg'))),
  );

  it('keeps a first name that looks like a tussenvoegsel', () =>
    expect(typedNameKey('Ben de Vries')).toBe(nameKey(name('Ben', 'de', 'Vries'))));

  it('gives nothing for nothing', () => expect(typedNameKey(' , ')).toBe(''));
});

describe('mayBeSameName', () => {
  it.each([
    ['the same', name('Jan', 'van den', 'Berg'), name('jan', '', 'Berg'), true],
    ['an initial', name('J.', '', 'Berg'), name('Jan', '', 'Berg'), true],
    ['initials', name('J.W.', '', 'Berg'), name('Willem', '', 'Berg'), true],
    ['one of two first names', name('Samira Fatma', '', 'Test'), name('Samira', '', 'Test'), true],
    [
      'written as one word',
      name('Jan Willem', '', 'El Amrani'),
      name('Janwillem', '', 'Amrani'),
      true,
    ],
    ['first name only', name('Noor', '', ''), name('Noor', '', 'Voorbeeld'), true],
    ['first name only, other', name('Noor', '', ''), name('Nora', '', 'Voorbeeld'), false],
    ['first name only, an initial', name('N.', '', ''), name('Noor', '', 'Voorbeeld'), false],
    ['twins', name('Sanne', '', 'Berg'), name('Sara', '', 'Berg'), false],
    ['another family', name('Jan', '', 'Berg'), name('Jan', '', 'Bos'), false],
    ['no first name on either side', name('', '', 'Berg'), name('', '', 'Bos'), false],
    ['nothing at all', name('', '', ''), name('Jan', '', 'Bos'), false],
  ])('%s → %s', (_why, one, other, expected) => {
    expect(mayBeSameName(one, other)).toBe(expected);
    expect(mayBeSameName(other, one)).toBe(expected);
  });
});
