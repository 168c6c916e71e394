import { describe, expect, it } from 'vitest';
import { toResidentClaims } from '@/lib/platform/sign-in/resident-claims';

describe('what the sign-in tells about a resident', () => {
  it('is taken over as far as it was told', () => {
    const claims = {
      sub: 'x',
      given_name: 'Samira',
      family_name: 'Voorbeeld',
      birthdate: '1988-01-15',
      address: { street_address: 'Vijverlaan 12 A', postal_code: '1221 AB', locality: 'Pleinstad' },
    };
    expect(toResidentClaims(claims)).toEqual({
      givenName: 'Samira',
      familyName: 'Voorbeeld',
      birthDate: '1988-01-15',
      street: 'Vijverlaan',
      houseNumber: '12 A',
      postcode: '1221 AB',
      city: 'Pleinstad',
    });
  });

  it('is nothing when only a number was told', () => {
    expect(toResidentClaims({ sub: 'x', bsn: '999993847' })).toEqual({});
  });

  it('leaves out a birth date that is not a whole date', () => {
    expect(toResidentClaims({ birthdate: '1988' })).toEqual({});
    expect(toResidentClaims({ birthdate: '0000-01-15' })).toEqual({});
  });

  it('keeps a street with a number in its name', () => {
    const street = (street_address: string) => toResidentClaims({ address: { street_address } });
    expect(street('Plein 1944 10')).toEqual({ street: 'Plein 1944', houseNumber: '10' });
    expect(street('2e Dwarsweg 3')).toEqual({ street: '2e Dwarsweg', houseNumber: '3' });
    expect(street('Woonboot')).toEqual({ street: 'Woonboot' });
  });
});
