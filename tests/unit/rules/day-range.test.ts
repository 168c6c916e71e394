import { describe, expect, it } from 'vitest';
import { spokenDays } from '@/lib/rules/day-range';

describe('days of the week as they are said', () => {
  it('are a range when three or more are in a row', () => {
    expect(spokenDays([1, 2, 3, 4, 5])).toEqual({ range: [1, 5] });
    expect(spokenDays([4, 2, 3])).toEqual({ range: [2, 4] });
  });

  it('are a list in the order of the week otherwise', () => {
    expect(spokenDays([4, 1])).toEqual({ list: [1, 4] });
    expect(spokenDays([2, 3])).toEqual({ list: [2, 3] });
    expect(spokenDays([1, 2, 4, 5])).toEqual({ list: [1, 2, 4, 5] });
    expect(spokenDays([])).toEqual({ list: [] });
  });
});
