import { describe, expect, it } from 'vitest';
import { institution, recordAuthoritySchema } from '@/lib/schemas/authority';

const schema = recordAuthoritySchema('2026-11-26');
const typed = {
  ...{ formKey: '018f6b1e-0000-7000-8000-000000000001', adult: institution, kind: 'parental' },
  ...{ source: 'document', reading: 'unlessUnsafe', organisation: 'Jeugdzorg Voorbeeld' },
  ...{ contactName: 'Tess Fictief', contactEmail: 'tess@example.nl' },
  since: { day: '15', month: '1', year: '2026' },
};
const missing = (about: Record<string, unknown>) =>
  (schema.safeParse({ ...typed, ...about }).error?.issues ?? []).map(({ message }) => message);

describe('an institution that is guardian', () => {
  it('is written down with whom to ask there, how, and since when', () =>
    expect(missing({})).toEqual([]));

  it('says at once everything that is missing, also beside another fault', () =>
    expect(
      missing({
        ...{ organisation: '', contactName: '', contactEmail: '', since: undefined },
        source: undefined,
      }).toSorted(),
    ).toEqual([
      'contactMissing',
      'contactReachMissing',
      'organisationMissing',
      'sinceMissing',
      'sourceMissing',
    ]));

  it('a telephone number alone is enough to reach somebody', () =>
    expect(missing({ contactEmail: '', contactPhone: '0612345678' })).toEqual([]));

  it('asks none of it of a person', () =>
    expect(
      missing({
        ...{ adult: '018f6b1e-0000-7000-8000-000000000002', organisation: '', contactName: '' },
        ...{ contactEmail: '', since: undefined },
      }),
    ).toEqual([]));
});
