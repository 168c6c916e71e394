import { recordAuthority, type Deciding } from '@/lib/commands/authority/record-authority';
import type { ResidentActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { institution, livesElsewhere } from '@/lib/schemas/authority';
import { home, type Home } from './plan';

/** Who decides about a child, as a contact person types it. */
export const deciding = (adult: string, about: Partial<Deciding> = {}): Deciding => ({
  ...{ formKey: randomId(), adult, name: '', birthDate: null, phone: '', email: '' },
  ...{ known: null, knownId: null, bsn: null, kind: 'parental', source: 'told', since: null },
  ...{ organisation: '', contactName: '', contactPhone: '', contactEmail: '' },
  ...{ reading: 'unlessUnsafe', readingReason: '' },
  ...about,
});

/** Writes down that an adult of the household decides about a child; the id of the row. */
export async function decides({ contact, caseId }: Home, childId: string, adultId: string) {
  const typed = deciding(adultId);
  await recordAuthority(contact, caseId, childId, typed);
  return typed.formKey;
}

/** An institution as guardian, as a contact person types it. */
export const asGuardian = (about: Partial<Deciding> = {}): Deciding =>
  deciding(institution, {
    ...{ organisation: 'Jeugdzorg Voorbeeld', contactName: 'Tess Fictief', source: 'document' },
    ...{ contactPhone: '0612345678', since: '2026-01-15', kind: 'parental' },
    ...about,
  });

/** Writes down that an institution is guardian of a child; the id of the row. */
export async function guards({ contact, caseId }: Home, childId: string, about = {}) {
  const typed = asGuardian(about);
  await recordAuthority(contact, caseId, childId, typed);
  return typed.formKey;
}

/** Writes down a known resident of another address, whom a colleague recognised. */
export async function decidesElsewhere(
  { contact, caseId }: Home,
  childId: string,
  adult: ResidentActor,
  about: Partial<Deciding> = {},
) {
  const known = { name: 'Karim', known: 'same', knownId: adult.personId } as const;
  const typed = deciding(livesElsewhere, { ...known, ...about });
  await recordAuthority(contact, caseId, childId, typed);
  return typed.formKey;
}

/** A child of a household, of this age. */
export async function childOf(householdId: string, givenName: string, age: number) {
  const birthDate = new Date(Date.UTC(new Date().getUTCFullYear() - age, 0, 1));
  const { id } = await database().person.create({
    data: {
      ...{ givenName, nameKey: givenName.toLowerCase(), birthDate },
      memberships: { create: { householdId, relation: 'kind' } },
    },
    select: { id: true },
  });
  return id;
}

/** Two parents at two addresses: the father asked for help of his own, at his own address. */
export async function twoAddresses(house: string) {
  const mother = await home({ houseNumber: house, areas: ['gezin', 'dagelijks'] });
  const father = await home({
    houseNumber: `${house}9`,
    givenName: 'Karim',
    birthDate: '1979-03-04',
  });
  return { mother, father };
}
