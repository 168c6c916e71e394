import { describe, expect, it } from 'vitest';
import { mailCodeSchema, openDraftSchema, spokenCode } from '@/lib/schemas/draft';

const schema = openDraftSchema('2026-11-22');
const birthDate = { day: '3', month: '4', year: '1980' };

describe('a code to come back with', () => {
  it('stands on paper in groups of three', () => {
    expect(spokenCode('4K729M')).toBe('PLEIN 4K7 29M');
    expect(spokenCode('4K729MBCD')).toBe('PLEIN 4K7 29M BCD');
  });

  it.each(['PLEIN 4K7 29M', 'plein4k729m', ' 4k7-29m ', '4K7 29M'])('is read from “%s”', (code) => {
    expect(schema.parse({ code, birthDate })).toEqual({ code: '4K729M', birthDate: '1980-04-03' });
  });

  it('asks for both at once when both are missing', () => {
    const { error } = schema.safeParse({});
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['code', 'draftCodeMissing'],
      ['birthDate.day', 'birthDateMissing'],
    ]);
  });

  it('is mailed to an address that can exist', () => {
    const formKey = '0199a0e0-5b7a-4f2e-8a3e-2f6f0d0a1b2c';
    expect(mailCodeSchema.safeParse({ email: 'samira@example.nl', formKey }).success).toBe(true);
    expect(mailCodeSchema.safeParse({ email: '', formKey }).error?.issues[0]?.message).toBe(
      'mailAddressMissing',
    );
    expect(mailCodeSchema.safeParse({ email: 'samira', formKey }).success).toBe(false);
  });
});
