import { beforeEach, describe, expect, it } from 'vitest';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { Actor } from '@/lib/platform/actor-types';
import { database, transaction } from '@/lib/platform/db';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { colleague } from '@/tests/support/factories/desk';
import { draft, sender, type Asking } from '@/tests/support/factories/draft';

const anonymous: Actor = { kind: 'anonymous' };

async function send(asking: Asking) {
  const { requestId } = await submitRequest(sender(asking.identityId), await draft(asking));
  return database().helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: { household: { include: { members: true } }, case: true },
  });
}

let number = 0;
/** An address nobody else in this file has. */
const address = () => ({ postcode: '1221 AB', houseNumber: String((number += 1)) });

const signedIn = (bsn: string) => transaction((tx) => identityOf(tx, bsn, {}));

beforeEach(async () => {
  await colleague({ name: 'Marijke' });
  await colleague({ name: 'Omar' });
});

describe('the household of a request', () => {
  it('is a new one without a match', async () => {
    const [one, two] = [await send(address()), await send(address())];
    expect(one.householdId).not.toBe(two.householdId);
    expect(one.matchStatus).toBe('new');
  });

  it('is probably the known one by name, birth date and address: joined, to be confirmed', async () => {
    const home = address();
    const first = await send({ ...home, givenName: 'Samira', familyName: 'van den Berg' });
    const second = await send({ ...home, givenName: 'samira', familyName: 'Berg' });
    expect(second).toMatchObject({
      householdId: first.householdId,
      caseId: first.caseId,
      matchStatus: 'to_confirm',
      matchedPersonId: first.askerId,
    });
    expect(second.askerId).not.toBe(first.askerId);
    expect(second.case.contactPersonId).toBe(first.case.contactPersonId);
    const unconfirmed = second.household.members.filter((member) => !member.isConfirmed);
    expect(unconfirmed.map((member) => member.personId)).toEqual([second.askerId]);
  });

  it.each([
    ['another birth date', { birthDate: '1981-02-01' }],
    ['no birth date', { birthDate: null }],
    ['another house number', { houseNumber: '9999' }],
    ['another name', { givenName: 'Piet', familyName: 'Paulusma' }],
  ])('is not the known one with %s', async (_what, different) => {
    const home = address();
    const first = await send(home);
    const second = await send({ ...home, ...different });
    expect(second.householdId).not.toBe(first.householdId);
    expect(second.matchStatus).toBe('new');
  });

  it('finds somebody whom another member named by hand', async () => {
    const home = address();
    const first = await send({
      ...home,
      members: [{ name: 'Leila Voorbeeld', relation: 'zus', birthDate: '1992-03-04' }],
    });
    const second = await send({
      ...home,
      givenName: 'Leila',
      familyName: 'Voorbeeld',
      birthDate: '1992-03-04',
    });
    expect(second).toMatchObject({ householdId: first.householdId, matchStatus: 'to_confirm' });
  });

  it.each([
    ['a secret address', { isAddressSecret: true }],
    ['a safety flag', { hasSafetyFlag: true }],
  ])(
    'with %s is never joined unverified: own household, other contact person, silent signal',
    async (_what, flag) => {
      const home = address();
      const known = await send(home);
      await database().household.update({ where: { id: known.householdId }, data: flag });
      const guess = await send(home);
      expect(guess.householdId).not.toBe(known.householdId);
      expect(guess.matchStatus).toBe('new');
      expect(guess.matchedPersonId).toBeNull();
      expect(guess.case.contactPersonId).not.toBe(known.case.contactPersonId);
      const signals = await database().signal.findMany({
        where: { kind: 'protectedHousehold', caseId: known.caseId },
      });
      expect(signals).toEqual([
        expect.objectContaining({ staffId: known.case.contactPersonId, requestId: null }),
      ]);
      const excluded = await database().routingExclusion.findMany({
        where: { householdId: guess.householdId },
      });
      expect(excluded).toEqual([
        expect.objectContaining({ staffId: known.case.contactPersonId, why: 'protected' }),
      ]);
      // Trying again meets the same new household: nothing changes that would tell.
      const again = await send(home);
      expect(again.householdId).toBe(guess.householdId);
    },
  );

  it('is the own household for a signed-in resident, also when it is protected', async () => {
    const home = address();
    const identity = await signedIn('999993847');
    const first = await send({ ...home, identityId: identity.id, urgencies: ['unsafe'] });
    expect(first.matchStatus).toBe('new');
    expect(first.household.hasSafetyFlag).toBe(true);
    const second = await send({ ...address(), identityId: identity.id });
    expect(second).toMatchObject({
      householdId: first.householdId,
      caseId: first.caseId,
      askerId: first.askerId,
      matchStatus: 'verified',
    });
  });

  it('is joined again by a signed-in resident whose first request still waits to be confirmed', async () => {
    const home = address();
    const known = await send(home);
    const identity = await signedIn('999993653');
    const first = await send({ ...home, identityId: identity.id });
    const second = await send({ ...home, identityId: identity.id });
    for (const request of [first, second]) {
      expect(request).toMatchObject({ matchStatus: 'to_confirm', householdId: known.householdId });
    }
    expect(second.askerId).toBe(first.askerId);
    const named = second.household.members.filter((one) => one.personId === first.askerId);
    expect(named).toMatchObject([{ isConfirmed: false, requestId: first.id }]);
  });

  it('keeps people named in a later request apart until somebody looked', async () => {
    const home = address();
    const identity = await signedIn('999992077');
    await send({ ...home, identityId: identity.id });
    const later = await send({ ...home, identityId: identity.id, members: [{ name: 'Noor' }] });
    const noor = later.household.members.find((member) => member.requestId === later.id);
    expect(noor).toMatchObject({ isConfirmed: false });
  });

  it('gets its own flags from what a new sender ticks', async () => {
    const request = await send({ ...address(), isAddressSecret: true, urgencies: ['unsafe'] });
    expect(request.household).toMatchObject({ isAddressSecret: true, hasSafetyFlag: true });
  });

  it('keeps its contact person within twelve months after closing, and gets another after that', async () => {
    const identity = await signedIn('999990482');
    const first = await send({ ...address(), identityId: identity.id });
    const months = (count: number) => new Date(Date.now() - count * 31 * 86_400_000);
    for (const [closedAt, stays] of [
      [months(3), true],
      [months(14), false],
    ] as const) {
      const open = await database().case.findFirstOrThrow({
        where: { householdId: first.householdId, status: 'open' },
      });
      await database().case.update({
        where: { id: open.id },
        data: { status: 'closed', closedAt },
      });
      // Older cases of the household closed even longer ago.
      await database().case.updateMany({
        where: { householdId: first.householdId, id: { not: open.id } },
        data: { closedAt: months(30) },
      });
      const next = await send({ ...address(), identityId: identity.id });
      expect(next.caseId).not.toBe(open.id);
      const assignment = await database().assignment.findFirstOrThrow({
        where: { caseId: next.caseId },
      });
      expect(assignment.reason === 'knowsHousehold').toBe(stays);
      if (stays) expect(next.case.contactPersonId).toBe(open.contactPersonId);
    }
  });
});

describe('many at once', () => {
  it('three hundred requests of one household are one case with one contact person', async () => {
    const home = address();
    const ids = await Promise.all(Array.from({ length: 300 }, () => draft(home)));
    const sent = await Promise.all(ids.map((id) => submitRequest(anonymous, id)));
    expect(new Set(sent.map((one) => one.caseId)).size).toBe(1);
    const requests = await database().helpRequest.findMany({
      where: { submissionKey: { in: ids } },
    });
    expect(requests).toHaveLength(300);
    expect(requests.filter((request) => request.matchStatus === 'new')).toHaveLength(1);
    const caseId = sent[0]!.caseId;
    expect(await database().assignment.count({ where: { caseId, until: null } })).toBe(1);
  }, 120_000);

  it('first requests of one signed-in resident at once make one person and one household', async () => {
    const identity = await signedIn('999993926');
    const ids = await Promise.all(
      Array.from({ length: 30 }, () => draft({ ...address(), identityId: identity.id })),
    );
    const sent = await Promise.all(ids.map((id) => submitRequest(sender(identity.id), id)));
    expect(new Set(sent.map((one) => one.caseId)).size).toBe(1);
    const people = await database().helpRequest.groupBy({
      by: ['askerId', 'householdId'],
      where: { submissionKey: { in: ids } },
    });
    expect(people).toHaveLength(1);
  });
});
