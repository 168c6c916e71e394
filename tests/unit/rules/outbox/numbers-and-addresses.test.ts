import { describe, expect, it } from 'vitest';
import { addressLines } from '@/lib/rules/outbox/address-lines';
import { mobileNumber } from '@/lib/rules/outbox/mobile-number';

describe('a number for text messages', () => {
  it.each([
    ['06 - 12 34 56 78', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['0031 (0)6 1234 5678', '+31612345678'],
    ['+31 (0)6 12 34 56 78', '+31612345678'],
    ['0612345678', '+31612345678'],
    ['06 82345678', '+31682345678'],
    ['035 - 123 45 67', null],
    ['06 66 12 34 56', null],
    ['0676 123456', null],
    ['06123456', null],
    ['061234567890', null],
    ['bel mij', null],
    ['', null],
  ])('%s', (typed, number) => expect(mobileNumber(typed)).toBe(number));
});

describe('the lines of an envelope', () => {
  const street = 'Pleinstraat';
  const at = { street, houseNumber: '1a', postcode: '1211 AB', city: 'Pleinstad' };
  it.each([
    [at, ['Pleinstraat 1a', '1211 AB  PLEINSTAD']],
    [{ ...at, street: null }, ['1a', '1211 AB  PLEINSTAD']],
    [{ ...at, postcode: null }, ['Pleinstraat 1a', 'PLEINSTAD']],
    [{ ...at, houseNumber: '' }, []],
    [{ ...at, postcode: '', street: '' }, []],
    [{ ...at, postcode: '', city: '' }, []],
    [{}, []],
  ])('%o', (address, lines) => expect(addressLines(address)).toEqual(lines));
});
