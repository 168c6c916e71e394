import { describe, expect, it } from 'vitest';
import { clearMatch, nameFit } from '@/lib/rules/desk-match';

const person = (
  givenName: string,
  familyNamePrefix: string | null,
  familyName: string | null,
  householdId = 'a',
) => ({ givenName, familyNamePrefix, familyName, householdId });

const samira = person('Samira', null, 'Voorbeeld');
const dirk = person('Dirk', 'van', 'Proef');
const zoe = person('Zoë', null, 'Bronwaßer');
const el = person('Samira', 'El', 'Amrani');

describe('how a typed name fits', () => {
  it.each([
    ['the same', 'Samira Voorbeeld', samira],
    ['other case', 'samira VOORBEELD', samira],
    ['one letter less', 'Samira Vorbeld', samira],
    ['one letter other', 'Samira Voorbeelt', samira],
    ['two letters swapped', 'Smaira Voorbeeld', samira],
    ['family name first', 'Voorbeeld Samira', samira],
    ['family name, comma, given name', 'Voorbeeld, Samira', samira],
    ['an initial', 'S. Voorbeeld', samira],
    ['a second given name', 'Samira Fatma Voorbeeld', samira],
    ['a double family name', 'Samira Voorbeeld-Testma', samira],
    ['without tussenvoegsel', 'Dirk Proef', dirk],
    ['another tussenvoegsel', 'Dirk van de Proef', dirk],
    ['tussenvoegsel last', 'Proef, Dirk van', dirk],
    ['tussenvoegsel first', 'van Proef Dirk', dirk],
    ['without diacritics', 'Zoe Bronwasser', zoe],
    ['combining characters', 'Zoe\u0308 Bronwa\u00dfer', zoe],
    ['article written apart', 'Samira El Amrani', el],
    ['article written together', 'Samira Elamrani', el],
    ['given names written together', 'Janwillem Testma', person('Jan Willem', null, 'Testma')],
    ['sounds alike', 'Cees Meyer', person('Kees', null, 'Meijer')],
    ['only one name in all', 'Suharto', person('Suharto', null, null)],
  ])('%s: yes', (_what, typed, known) => {
    expect(nameFit(typed, known)).toBeGreaterThan(0);
  });

  it.each([
    ['another given name', 'Fatna Voorbeeld', samira],
    ['another family name', 'Samira Testma', samira],
    ['only a given name', 'Samira', samira],
    ['only a family name', 'Voorbeeld', samira],
    ['the twin with a short name', 'Jaap Dekker', person('Jan', null, 'Dekker')],
    [
      'a person whose family name nobody wrote down',
      'Samira Voorbeeld',
      person('Samira', null, null),
    ],
    ['nothing', '', samira],
    ['signs only', '?!', samira],
    ['other letters', 'سميرة', samira],
  ])('%s: no', (_what, typed, known) => {
    expect(nameFit(typed, known)).toBe(0);
  });
});

describe('the clear match', () => {
  it('is the one person who fits', () => {
    expect(clearMatch('Samira Voorbeeld', [dirk, samira])).toBe(samira);
  });

  it('is nobody when two households fit equally well', () => {
    const other = person('Samira', null, 'Voorbeeld', 'b');
    expect(clearMatch('Samira Voorbeeld', [samira, other])).toBeNull();
  });

  it('is nobody when a second household is nearly as good', () => {
    const [lieke, lieve] = [
      person('Lieke', null, 'Jansen', 'a'),
      person('Lieve', null, 'Jansen', 'b'),
    ];
    expect(clearMatch('Liese Jansen', [lieke, lieve])).toBeNull();
    expect(clearMatch('Lieke Jansen', [lieve, lieke])).toBe(lieke);
  });

  it('may be written down twice in one household', () => {
    const again = person('Samira', null, 'Voorbeeld');
    expect(clearMatch('Samira Voorbeeld', [samira, again])?.householdId).toBe('a');
  });

  it('is nobody among nobody', () => {
    expect(clearMatch('Samira Voorbeeld', [])).toBeNull();
  });
});
