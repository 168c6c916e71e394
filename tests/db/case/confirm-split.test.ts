import { beforeAll, describe, expect, it } from 'vitest';
import { confirmHousehold } from '@/lib/commands/case/confirm-household';
import { confirmPeople } from '@/lib/commands/case/settle-named-people';
import { splitHousehold } from '@/lib/commands/case/split-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError } from '@/lib/platform/errors';
import {
  identity,
  sentRequest,
  verifiedRequest,
  type Sent,
} from '@/tests/support/factories/my-case';
import type { Asking } from '@/tests/support/factories/draft';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
beforeAll(async () => {
  marijke = await colleague();
});

const words = (name: string) => `${name} is nu uw contactpersoon.`;

/** A household that is known, and a request from somebody who is probably of it. */
async function unsure(
  houseNumber: string,
  later: Asking = {},
): Promise<{ known: Sent; sent: Sent }> {
  const known = await sentRequest({ houseNumber, members: [{ name: 'Noor de Vries' }] });
  const sent = await sentRequest({ houseNumber, phone: '0600000002', ...later });
  expect(sent.caseId).toBe(known.caseId);
  return { known, sent };
}

const requestOf = (id: string) =>
  database().helpRequest.findUniqueOrThrow({ where: { id }, include: { parts: true, case: true } });

const membersOf = async (caseId: string) => {
  const { household } = await wholeCase(caseId);
  return household.members.filter((member) => member.until === null);
};

describe('confirming', () => {
  it('makes the request the known person’s, and keeps what the sender gave', async () => {
    const { known, sent } = await unsure('1', { email: 'nieuw@example.nl' });
    await confirmHousehold(marijke, known.caseId, sent.requestId, new Map());
    const request = await requestOf(sent.requestId);
    expect(request).toMatchObject({ matchStatus: 'confirmed', askerId: known.askerId });
    expect(request.answers).toMatchObject({ bereiken: { phone: '0600000002' } });
    const members = await membersOf(known.caseId);
    expect(members.map((member) => member.isConfirmed)).toEqual([true, true]);
    // What we had stays, what we did not have is added.
    const person = members.find((member) => member.personId === known.askerId)!.person;
    expect(person).toMatchObject({ phone: '0600000001', email: 'nieuw@example.nl' });
    expect(await recordOf(known.caseId, 'household.confirmed')).toHaveLength(1);
  });

  it('moves the sign-in of the sender to the known person', async () => {
    const identityId = await identity();
    const { known, sent } = await unsure('2', { identityId });
    await confirmHousehold(marijke, known.caseId, sent.requestId, new Map());
    const found = await database().identity.findUniqueOrThrow({ where: { id: identityId } });
    expect(found.personId).toBe(known.askerId);
  });

  it('refuses when the known person signs in as somebody else', async () => {
    const { sent: known } = await verifiedRequest({ houseNumber: '3' });
    const sent = await sentRequest({ houseNumber: '3', identityId: await identity() });
    expect(sent.caseId).toBe(known.caseId);
    const confirm = confirmHousehold(marijke, known.caseId, sent.requestId, new Map());
    await expect(confirm).rejects.toMatchObject({ errors: [{ key: 'otherIdentity' }] });
    expect(await requestOf(sent.requestId)).toMatchObject({ matchStatus: 'to_confirm' });
  });

  it('says of every named person who it is', async () => {
    const { known, sent } = await unsure('4', {
      members: [
        { name: 'Noor de Vries', birthDate: '2017-06-30' },
        { name: 'Opa' },
        { name: 'Piet' },
      ],
    });
    const people = await membersOf(known.caseId);
    const noor = people.find((one) => one.isConfirmed && one.person.givenName === 'Noor')!;
    const named = (name: string) =>
      people.find((one) => !one.isConfirmed && one.person.givenName === name)!.id;
    const choices = new Map([
      [named('Noor'), noor.personId],
      [named('Opa'), 'here' as const],
      [named('Piet'), 'elsewhere' as const],
    ]);
    await confirmHousehold(marijke, known.caseId, sent.requestId, choices);
    const after = await membersOf(known.caseId);
    expect(after.map((one) => one.person.givenName).sort()).toEqual(['Jan', 'Noor', 'Opa']);
    expect(after.every((one) => one.isConfirmed)).toBe(true);
    const found = after.find((one) => one.personId === noor.personId)!;
    expect(found.person.birthDate).toEqual(new Date('2017-06-30'));
  });

  it('the sender’s wish for safety holds from then on', async () => {
    const { known, sent } = await unsure('5', { urgencies: ['unsafe'], isAddressSecret: true });
    expect((await wholeCase(known.caseId)).household.hasSafetyFlag).toBe(false);
    await confirmHousehold(marijke, known.caseId, sent.requestId, new Map());
    const found = await wholeCase(known.caseId);
    expect(found.household).toMatchObject({ hasSafetyFlag: true, isAddressSecret: true });
    expect(found.weight).toBe(4);
  });

  it('a member of another household is no choice', async () => {
    const { known, sent } = await unsure('6', { members: [{ name: 'Noor' }] });
    const other = await sentRequest({ houseNumber: '60' });
    const named = (await membersOf(known.caseId)).find((one) => one.person.familyName === null)!;
    const choices = new Map([[named.id, other.askerId]]);
    const confirm = confirmHousehold(marijke, known.caseId, sent.requestId, choices);
    await expect(confirm).rejects.toThrow(FieldErrorsError);
    expect(await requestOf(sent.requestId)).toMatchObject({ matchStatus: 'to_confirm' });
  });
});

describe('splitting', () => {
  it('gives the request a household and a case of its own; the present one stays as it is', async () => {
    const { known, sent } = await unsure('7', {
      ...{ members: [{ name: 'Opa' }], urgencies: ['no-food'], areas: ['geld', 'werk'] },
    });
    const before = await wholeCase(known.caseId);
    await splitHousehold(marijke, known.caseId, sent.requestId, words);
    const request = await requestOf(sent.requestId);
    expect(request).toMatchObject({ matchStatus: 'split', matchedPersonId: null });
    expect(request.caseId).not.toBe(known.caseId);
    expect(new Set(request.parts.map((part) => part.caseId))).toEqual(new Set([request.caseId]));
    const fresh = await wholeCase(request.caseId);
    expect(fresh).toMatchObject({ status: 'open', householdId: request.householdId });
    expect(fresh.nextPromiseOn).toEqual(request.promiseDueOn);
    expect(fresh.assignments).toMatchObject([{ until: null, staffId: fresh.contactPersonId }]);
    expect(fresh.entries.map((line) => line.kind)).toContain('requestSent');
    const names = fresh.household.members.map((one) => [one.person.givenName, one.isConfirmed]);
    expect(names).toEqual([
      ['Jan', true],
      ['Opa', true],
    ]);
    const after = await wholeCase(known.caseId);
    const { version: _version, ...household } = before.household;
    expect({ ...after.household, members: [] }).toMatchObject({ ...household, members: [] });
    expect(await membersOf(known.caseId)).toHaveLength(2);
    expect(after.requests.map((one) => one.id)).toEqual([known.requestId]);
    expect(after.weight).toBe(1);
    expect(await recordOf(known.caseId, 'household.split')).toMatchObject([
      { payload: { toCaseId: request.caseId } },
    ]);
  });

  it('closes a case that was opened for this request alone', async () => {
    const known = await sentRequest({ houseNumber: '8' });
    await database().$executeRawUnsafe(
      `update "case" set status = 'closed', closed_at = now() where id = '${known.caseId}'`,
    );
    const sent = await sentRequest({ houseNumber: '8' });
    expect(sent.caseId).not.toBe(known.caseId);
    await splitHousehold(marijke, sent.caseId, sent.requestId, words);
    expect(await wholeCase(sent.caseId)).toMatchObject({ status: 'closed', requests: [] });
    expect((await requestOf(sent.requestId)).case.status).toBe('open');
  });

  it('tells the resident when there is another contact person', async () => {
    const { known, sent } = await unsure('9', { email: 'jan@example.nl' });
    const omar = await colleague({ name: 'Omar Verzinsel' });
    await splitHousehold(marijke, known.caseId, sent.requestId, words);
    const fresh = await wholeCase((await requestOf(sent.requestId)).caseId);
    expect(fresh.contactPersonId).toBe(omar.staffId);
    expect(fresh.signals).toMatchObject([{ staffId: omar.staffId, kind: 'newCase' }]);
    expect(fresh.entries.at(-1)).toMatchObject({
      ...{ kind: 'contactPersonChanged', isForResident: true },
      text: 'Omar Verzinsel is nu uw contactpersoon.',
    });
    await database().staff.update({
      where: { id: omar.staffId },
      data: { inServiceUntil: new Date('2025-01-01') },
    });
  });
});

describe('deciding twice', () => {
  it('the same press twice is one decision, another one comes too late', async () => {
    const { known, sent } = await unsure('10');
    const split = () => splitHousehold(marijke, known.caseId, sent.requestId, words);
    await Promise.all([split(), split()]);
    expect(await recordOf(known.caseId, 'household.split')).toHaveLength(1);
    const late = confirmHousehold(marijke, known.caseId, sent.requestId, new Map());
    await expect(late).rejects.toThrow(ConflictError);
  });

  it('people of a verified request are chosen apart', async () => {
    const { sent, identityId } = await verifiedRequest({ houseNumber: '11' });
    await sentRequest({ houseNumber: '11', identityId, members: [{ name: 'Opa' }] });
    const [opa] = (await membersOf(sent.caseId)).filter((one) => !one.isConfirmed);
    await confirmPeople(marijke, sent.caseId, new Map([[opa!.id, 'here']]));
    expect((await membersOf(sent.caseId)).every((one) => one.isConfirmed)).toBe(true);
  });
});
