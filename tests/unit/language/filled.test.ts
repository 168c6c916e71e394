import { describe, expect, it } from 'vitest';
import { filledWays } from '@/tests/support/language/filled';
import { pagesOf, waysOf } from '@/tests/support/language/pages';

describe('a text as it can be read', () => {
  it.each([
    ['Dag {name}.', ['Dag Jan de Vries.']],
    ['Klik <b>hier</b>', ['Klik hier']],
    ['Van {from} tot {until} uur', ['Van 10.00 tot 10.00 uur']],
    ['{n, plural, =0 {Niets} one {# ding} other {# dingen}}', ['Niets', '1 ding', '3 dingen']],
    [
      '{a, select, x {Ja} other {Nee}}, {a, select, x {fijn} other {jammer}}',
      ['Ja, fijn', 'Nee, jammer'],
    ],
    [
      '{a, select, x {{n, plural, one {# dag} other {# dagen}}} other {nooit}}',
      ['1 dag', '3 dagen', 'nooit'],
    ],
    ['{n, plural, one {} other {{name}}}', ['Jan de Vries']],
  ])('%s', (text, ways) => expect(filledWays(text)).toEqual(ways));

  it('says a day with its name, month and year', () => {
    expect(filledWays('Uiterlijk {day}')).toEqual(['Uiterlijk dinsdag 3 maart 2026']);
  });
});

describe('a page', () => {
  const long = Array.from({ length: 10 }, (_, at) => `Dit is zin ${at} van dit deel.`).join(' ');
  const key = (tree: Parameters<typeof pagesOf>[0]) =>
    pagesOf(tree, 'home').map((page) => page.key);

  it('is a group that is long enough, and what is left over with the group around it', () => {
    expect(key({ a: { text: long }, b: { text: 'Kort.' } })).toEqual(['home', 'home.a']);
    expect(key({ a: { b: { text: long } } })).toEqual(['home.a.b']);
    expect(key({ a: { text: 'Kort.' }, b: { text: 'Ook kort.' } })).toEqual(['home']);
  });

  it('loses no sentence, and counts none twice', () => {
    const tree = {
      a: { text: long, again: long },
      b: { text: 'Kort.', deeper: { text: 'Kort.' } },
    };
    const sentences = pagesOf(tree, 'home').flatMap((page) => page.sentences);
    expect(sentences.toSorted()).toEqual([...new Set(long.split(/(?<=\.) /)), 'Kort.'].toSorted());
  });

  it('has texts with keys of their own', () => {
    expect(waysOf({ a: { b: 'Een. Twee.' } }, 'home')).toEqual([
      { key: 'home.a.b', sentences: ['Een.', 'Twee.'] },
    ]);
  });
});
