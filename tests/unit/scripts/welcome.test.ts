import { describe, expect, it } from 'vitest';
import { whoCanSignIn } from '../../../scripts/lib/welcome.mjs';

describe('what a newcomer reads after the start', () => {
  it('names somebody for every role', () => {
    const residents = [
      { givenName: 'Dirk', familyNamePrefix: 'van', familyName: 'Proef' },
      { givenName: 'Samira', familyNamePrefix: null, familyName: 'Voorbeeld' },
    ];
    const colleague = (name: string, role: string) => ({ name, functionTitle: '', roles: [role] });
    const staff = [
      ...['A', 'B', 'C', 'D'].map((name) => colleague(name, 'consultant')),
      colleague('H', 'host'),
      colleague('L', 'team_lead'),
    ];
    const text = whoCanSignIn(residents, staff).join('\n');
    expect(text).toMatch(/resident .*Dirk van Proef, Samira Voorbeeld/);
    expect(text).toMatch(/consultant .*A, B, C, …/);
    expect(text).toMatch(/host .*H\n/);
    expect(text).toMatch(/team lead .*L$/);
  });
});
