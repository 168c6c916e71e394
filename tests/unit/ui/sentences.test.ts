import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentencesOf } from '@/components/read-aloud/sentences';

const inWords = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Hulp nodig? U vertelt het maar één keer.', ['Hulp nodig?', 'U vertelt het maar één keer.']],
  ['Vanaf 10.00 uur. Een mens neemt op', ['Vanaf 10.00 uur.', 'Een mens neemt op']],
  ['  Geen punt  ', ['Geen punt']],
  ['كيف حالك؟ بخير.', ['كيف حالك؟', 'بخير.']],
  ['ሰላም። ከመይ', ['ሰላም።', 'ከመይ']],
  ['Wacht… Nog even!', ['Wacht… Nog even!']],
  [' \n ', []],
])('reads %j a sentence at a time', (text, sentences) => {
  expect(inWords(text)).toEqual(sentences);
});

it('leaves nothing out but blanks, and says nothing twice', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(inWords(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
