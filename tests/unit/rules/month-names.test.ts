import { describe, expect, it } from 'vitest';
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
  ])('%s', (typed, month) => expect(monthOf(typed)).toBe(month));

  it.each(['', 'ja', 'x', '1999', 'kerst', 'decemberr', '4 mei'])('%s is none', (typed) =>
    expect(monthOf(typed)).toBeNull(),
  );
});
