import { describe, expect, it } from 'vitest';
import { factsOf, withFacts, withoutFacts, type KnownFacts } from '@/lib/schemas/known-facts';
import { typedAnswers } from '@/lib/schemas/typed-answers';

const facts: KnownFacts = {
  givenName: 'Samira',
  familyName: 'Voorbeeld',
  birthDate: '1988-01-15',
  street: 'Vijverlaan',
  houseNumber: '12',
  postcode: '1221 AB',
  city: 'Pleinstad',
};
const page = (typed: object) => typedAnswers('wie-bent-u', typed);

describe('what is known of the one who signed in', () => {
  it('goes before what was typed', () => {
    const kept = withFacts(page({ givenName: 'Sam', familyNamePrefix: 'de' }), facts);
    expect(kept).toMatchObject({
      givenName: 'Samira',
      familyNamePrefix: '',
      familyName: 'Voorbeeld',
      birthDate: { day: '15', month: '1', year: '1988' },
      street: 'Vijverlaan',
      postcode: '1221 AB',
    });
  });

  it('leaves an address that was typed: somebody may live elsewhere now', () => {
    const kept = withFacts(page({ street: 'Molenpad', houseNumber: '88' }), facts);
    expect(kept).toMatchObject({ street: 'Molenpad', houseNumber: '88', postcode: '', city: '' });
    expect(withoutFacts(kept, facts)).toMatchObject({ street: 'Molenpad', houseNumber: '88' });
  });

  it('does not stand in the fields of the form', () => {
    const kept = withFacts(page({}), facts);
    expect(withoutFacts(kept, facts)).toMatchObject({ street: '', postcode: '' });
  });

  it('is as little as was told: a number alone tells no name', () => {
    const kept = withFacts(page({ givenName: 'Sam' }), {});
    expect(kept).toEqual(page({ givenName: 'Sam' }));
    expect(factsOf({ ...kept, facts })).toEqual(facts);
    expect(factsOf(kept)).toBeNull();
    expect(factsOf(undefined)).toBeNull();
  });
});
