import { describe, expect, it } from 'vitest';
import { isValidBsn, normaliseBsn } from '@/lib/rules/bsn';

// Every example of RULES 2.8.
const valid = [
  ...['999993847', '999992077', '999993483', '999990482', '999993653', '999995017', '999990408'],
  ...['999993926', '999991905', '999993550', '999990421', '000009921'],
  ...['111222333', '123456782', '999990019'],
  ...[
    '10000008',
    '010000008',
    '999 993 847',
    '9999.93.847',
    ' 999993847 ',
    '999\u00a0993\u00a0847',
  ],
];
const invalid = [
  ...['123456789', '999999999', '111111111', '999993846', '000000000', '00000000', '12345678'],
  ...['1234567890', '12345678A', '', '   ', '9999938', '٩٩٩٩٩٣٨٤٧', '-99993847a'],
];

describe('isValidBsn', () => {
  it.each(valid)('accepts %j', (bsn) => expect(isValidBsn(bsn)).toBe(true));
  it.each(invalid)('refuses %j', (bsn) => expect(isValidBsn(bsn)).toBe(false));

  it('lets 9091 test numbers of 9999xxxxx through', () => {
    const all = Array.from({ length: 100_000 }, (_, n) => String(999_900_000 + n));
    expect(all.filter(isValidBsn)).toHaveLength(9091);
  });
});

describe('normaliseBsn', () => {
  it('pads eight digits', () => expect(normaliseBsn('10000008')).toBe('010000008'));
  it('drops spaces', () => expect(normaliseBsn('999 993 847')).toBe('999993847'));
  it('gives null for what is no number', () => expect(normaliseBsn('12345678A')).toBeNull());
});
