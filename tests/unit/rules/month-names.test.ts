import { describe, expect, it } from 'vitest';
import { locales, localeTags } from '@/lib/messages';
import { monthOf } from '@/lib/rules/month-names';

describe('a month as somebody types it', () => {
  it.each([
    ['12', 12],
    ['4', 4],
    ['04', 4],
    ['dec', 12],
    ['Dec.', 12],
    ['december', 12],
    ['mrt', 3],
    ['maart', 3],
    ['March', 3],
    ['mei', 5],
    ['May', 5],
    ['okt', 10],
    ['oct', 10],
    [' AUG ', 8],
    ['Листопада', 11],
    ['червень', 6],
    ['أبريل', 4],
    ['KASIM', 11],
    ['paź.', 10],
    ['maj', 5],
    ['ጥሪ', 1],
    ['ሚያዝያ', 4],
  ])('%s', (typed, month) => expect(monthOf(typed)).toBe(month));

  it.each(['', 'ja', 'x', '1999', 'kerst', 'decemberr', '4 mei'])('%s is none', (typed) =>
    expect(monthOf(typed)).toBeNull(),
  );

  it.each(locales.map((locale) => [locale, localeTags[locale]]))(
    'knows every month in %s',
    (_, tag) => {
      const format = new Intl.DateTimeFormat(tag, {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2026, month, 12)));
        expect(monthOf(parts.find(({ type }) => type === 'month')!.value)).toBe(month + 1);
      }
    },
  );
});
