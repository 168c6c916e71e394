import { describe, expect, it } from 'vitest';
import { normalisePostcode } from '@/lib/rules/postcode';

describe('normalisePostcode', () => {
  it.each([
    ['1211 AB', '1211 AB'],
    ['1211ab', '1211 AB'],
    [' 12 11 a b ', '1211 AB'],
    ['1211\u00a0AB', '1211 AB'],
    ['2000', null],
    ['0211 AB', null],
    ['1211 SA', null],
    ['1211 SD', null],
    ['1211 SS', null],
    ['1211 ABC', null],
    ['B-2000', null],
    ['', null],
  ])('%j → %j', (typed, stored) => expect(normalisePostcode(typed)).toBe(stored));
});
