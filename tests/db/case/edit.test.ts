import { beforeAll, describe, expect, it } from 'vitest';
import { editHousehold } from '@/lib/commands/case/edit-household';
import { editPerson } from '@/lib/commands/case/edit-person';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import type { HouseholdFacts, PersonFacts } from '@/lib/schemas/case';
import { sentRequest } from '@/tests/support/factories/my-case';
import { colleague, recordOf, team, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
beforeAll(async () => {
  marijke = await colleague();
  await database().neighbourhood.create({
    data: {
      ...{ key: 'oost', name: 'Oost', teamId: await team() },
      postcodeAreas: { create: { fromDigits: 1222, untilDigits: 1223 } },
    },
  });
});

const home = (more: Partial<HouseholdFacts> = {}): HouseholdFacts => ({
  ...{ street: 'Sprookjesdreef', houseNumber: '5', postcode: '1222 GH', city: 'Pleinstad' },
  ...{ isAddressSecret: false, hasSafetyFlag: false, mayNotBeCalledHome: false, version: 1 },
  ...more,
});
const somebody = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{
    givenName: 'Jan',
    familyNamePrefix: 'van der',
    familyName: 'Vriés',
    birthDate: '1980-02-01',
  },
  ...{ phone: '0600000001', email: '', language: 'nl', needsInterpreter: false, version: 1 },
  ...more,
});

describe('the address of a household', () => {
  it('moves it to its neighbourhood; the record holds names of fields, no values', async () => {
    const { caseId } = await sentRequest({ houseNumber: '1' });
    await editHousehold(marijke, caseId, home());
    const { household } = await wholeCase(caseId);
    expect(household).toMatchObject({
      ...{ street: 'Sprookjesdreef', neighbourhoodKey: 'oost', addressKey: '1222GH5', version: 2 },
    });
    const [line] = await recordOf(caseId, 'household.changed');
    expect(line!.payload).toEqual({ fields: ['street', 'houseNumber', 'postcode', 'city'] });
  });

  it('a stale save changes nothing and shows how it stands', async () => {
    const { caseId } = await sentRequest({ houseNumber: '2' });
    await editHousehold(marijke, caseId, home({ street: 'Eerst' }));
    const stale = editHousehold(marijke, caseId, home({ street: 'Later' }));
    await expect(stale).rejects.toMatchObject({ current: { street: 'Eerst', version: 2 } });
    expect((await wholeCase(caseId)).household.street).toBe('Eerst');
  });

  it('two at once: one is saved, the other sees it', async () => {
    const { caseId } = await sentRequest({ houseNumber: '3' });
    const both = ['Een', 'Twee'].map((street) => editHousehold(marijke, caseId, home({ street })));
    const outcomes = (await Promise.allSettled(both)).map((one) => one.status).sort();
    expect(outcomes).toEqual(['fulfilled', 'rejected']);
    expect(await recordOf(caseId, 'household.changed')).toHaveLength(1);
  });

  it('the same facts again are no change, however old the page', async () => {
    const { caseId } = await sentRequest({ houseNumber: '4' });
    await editHousehold(marijke, caseId, home());
    await editHousehold(marijke, caseId, home());
    expect(await recordOf(caseId, 'household.changed')).toHaveLength(1);
  });

  it('a safety flag makes it a heavy household', async () => {
    const { caseId } = await sentRequest({ houseNumber: '5' });
    await editHousehold(marijke, caseId, home({ hasSafetyFlag: true }));
    expect((await wholeCase(caseId)).weight).toBe(4);
  });
});

describe('a person of the household', () => {
  it('is found by the new name from then on', async () => {
    const { caseId, askerId } = await sentRequest({ houseNumber: '6' });
    await editPerson(marijke, caseId, askerId, somebody());
    const person = await database().person.findUniqueOrThrow({ where: { id: askerId } });
    expect(person).toMatchObject({ familyName: 'Vriés', nameKey: 'jan vries', version: 2 });
  });

  it('a stale save changes nothing and shows how it stands', async () => {
    const { caseId, askerId } = await sentRequest({ houseNumber: '7' });
    await editPerson(marijke, caseId, askerId, somebody({ phone: '0600000009' }));
    const stale = editPerson(marijke, caseId, askerId, somebody({ phone: '0600000008' }));
    await expect(stale).rejects.toMatchObject({
      current: { phone: '0600000009', birthDate: '1980-02-01' },
    });
  });

  it('of another household is not there', async () => {
    const { caseId } = await sentRequest({ houseNumber: '8' });
    const other = await sentRequest({ houseNumber: '80' });
    const edit = editPerson(marijke, caseId, other.askerId, somebody());
    await expect(edit).rejects.toThrow(NotFoundError);
    const person = await database().person.findUniqueOrThrow({ where: { id: other.askerId } });
    expect(person.version).toBe(1);
  });
});
