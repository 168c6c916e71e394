import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database, transaction } from '@/lib/platform/db';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { Held } from '@/tests/support/crowd/held';
import { signedIn } from '@/tests/support/crowd/staff';
import { expectReceipts, expectWhole } from '@/tests/support/crowd/whole';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const routing = `select pg_advisory_xact_lock(hashtextextended('routing', 0))`;

let crowd: Crowd;
let both: [AppProcess, AppProcess];
let team: StaffActor[];

beforeAll(async () => {
  team = await Promise.all(['Marijke', 'Omar', 'Saskia'].map((name) => signedIn(name)));
  crowd = await Crowd.open();
  both = await crowd.pair();
});
afterAll(() => expectNoDeadlock(crowd));

const sendAll = async (homes: readonly object[]) => {
  const ids = await drafts(homes);
  return Promise.all(ids.map((draftId, at) => both[at % 2]!.ask('send', { draftId })));
};

const contactPersonOf = async (caseId: string) => {
  const { contactPersonId } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  return team.find((one) => one.staffId === contactPersonId)!;
};

const requestOf = (id: string) =>
  database().helpRequest.findUniqueOrThrow({ where: { id }, include: { case: true } });

describe('confirming and splitting while requests of the same household arrive', () => {
  it('every request ends in one open case, the split ones each in a household of their own', async () => {
    const home = { houseNumber: '1', email: 'jan@example.nl' };
    const [first] = await sendAll([home]);
    const { caseId } = first!;
    const unsure = await sendAll(times(12, () => home));
    const by = await contactPersonOf(caseId);
    const deciding = unsure.map(({ requestId }, at) =>
      both[(at >> 1) % 2]!.ask(at % 2 ? 'split' : 'confirm', { by, caseId, requestId }),
    );
    const [later] = await Promise.all([sendAll(times(24, () => home)), ...deciding]);
    await expectReceipts(later);
    const decided = await Promise.all(unsure.map(({ requestId }) => requestOf(requestId)));
    const splits = decided.filter((_one, at) => at % 2);
    expect(new Set(splits.map((one) => one.householdId)).size).toBe(6);
    for (const [at, request] of decided.entries()) {
      expect(request.matchStatus).toBe(at % 2 ? 'split' : 'confirmed');
      expect(request.caseId === caseId).toBe(at % 2 === 0);
      expect(request.case.status).toBe('open');
    }
    // Later requests of somebody with this name may be of any of these households: always an open case, to be confirmed.
    const rest = await Promise.all(later.map(({ requestId }) => requestOf(requestId)));
    expect(new Set(rest.map((one) => `${one.matchStatus} ${one.case.status}`))).toEqual(
      new Set(['to_confirm open']),
    );
    await expectWhole();
  });

  it('one request confirmed and split at the same moment: one decision counts', async () => {
    const home = { houseNumber: '2' };
    const [first, unsure] = [(await sendAll([home]))[0]!, (await sendAll([home]))[0]!];
    const { caseId } = first;
    const by = await contactPersonOf(caseId);
    const order = { by, caseId, requestId: unsure.requestId };
    const lock = await Held.by('select from "case" where id = $1 for update', [caseId]);
    const pressed = Promise.allSettled([
      both[0].ask('confirm', order),
      both[1].ask('split', order),
    ]);
    await lock.letGo(2);
    const outcomes = await pressed;
    const { matchStatus } = await requestOf(unsure.requestId);
    expect(outcomes.map((one) => one.status)).toEqual(
      matchStatus === 'confirmed' ? ['fulfilled', 'rejected'] : ['rejected', 'fulfilled'],
    );
    const refused = outcomes.find((one) => one.status === 'rejected')!;
    expect(refused.reason).toMatchObject({ name: 'ConflictError' });
    await expectWhole();
  });

  it('a request that waited for a split goes to the newest household, and the case that is left empty closes', async () => {
    for (const houseNumber of ['31', '32', '33', '34']) {
      const home = { houseNumber };
      const [first] = await sendAll([home]);
      await database().case.update({
        where: { id: first!.caseId },
        data: { status: 'closed', closedAt: new Date() },
      });
      // Opened for a request that turns out to be somebody else's.
      const [unsure] = await sendAll([home]);
      const { caseId, requestId } = unsure!;
      const by = await contactPersonOf(caseId);
      const [draftId] = await drafts([home]);
      // The split has the household and waits for its turn to route; the request waits for the household.
      const turn = await Held.by(routing);
      const split = both[0].ask('split', { by, caseId, requestId });
      await turn.waiting(1);
      const sent = both[1].ask('send', { draftId: draftId! });
      await turn.letGo(2);
      await split;
      expect(await database().case.findUnique({ where: { id: caseId } })).toMatchObject({
        status: 'closed',
      });
      const alone = await requestOf(requestId);
      expect(alone).toMatchObject({ matchStatus: 'split', case: { status: 'open' } });
      expect(await requestOf((await sent).requestId)).toMatchObject({
        householdId: alone.householdId,
        caseId: alone.caseId,
        matchedPersonId: alone.askerId,
      });
    }
    await expectWhole();
  });
});

describe('a signed-in resident who sends again while the contact person decides', () => {
  /** A household, and a request of somebody signed in that joined it and waits to be confirmed. */
  async function undecided(houseNumber: string, bsn: string) {
    const home = { houseNumber };
    await sendAll([home]);
    const { id: identityId } = await transaction((tx) => identityOf(tx, bsn, {}));
    const [sent] = await sendAll([{ ...home, identityId }]);
    const request = await requestOf(sent!.requestId);
    expect(request.matchStatus).toBe('to_confirm');
    const by = await contactPersonOf(request.caseId);
    const [draftId] = await drafts([{ ...home, identityId }]);
    const { id: requestId, caseId, householdId, matchedPersonId } = request;
    const order = { by, caseId, requestId };
    return { order, householdId, matchedPersonId, draftId: draftId! };
  }

  it('that this is somebody else: the request goes to the household of its own', async () => {
    const { order, householdId, draftId } = await undecided('4', '999993847');
    const turn = await Held.by(routing);
    const split = both[0].ask('split', order);
    await turn.waiting(1);
    const sent = both[1].ask('send', { draftId });
    await turn.letGo(2);
    await split;
    const [alone, again] = [
      await requestOf(order.requestId),
      await requestOf((await sent).requestId),
    ];
    expect(alone.householdId).not.toBe(householdId);
    expect(again).toMatchObject({
      householdId: alone.householdId,
      caseId: alone.caseId,
      matchStatus: 'verified',
    });
    await expectWhole();
  });

  it.each([
    ['the decision is first', '5', '999992077', 'lock table timeline_entry in share mode', []],
    ['both have to wait', '6', '999990482', 'select from "case" where id = $1 for update', [0]],
  ])('that this is the person we know, and %s: it is known from then on', async (...given) => {
    const [, houseNumber, bsn, lock, values] = given;
    const { order, householdId, matchedPersonId, draftId } = await undecided(houseNumber, bsn);
    const held = await Held.by(
      lock,
      values.map(() => order.caseId),
    );
    const confirmed = both[0].ask('confirm', order);
    await held.waiting(1);
    const sent = both[1].ask('send', { draftId });
    await held.letGo(2);
    await confirmed;
    const [known, again] = [
      await requestOf(order.requestId),
      await requestOf((await sent).requestId),
    ];
    expect(known).toMatchObject({
      matchStatus: 'confirmed',
      askerId: matchedPersonId,
      householdId,
    });
    expect(again).toMatchObject({ askerId: matchedPersonId, householdId, caseId: order.caseId });
    expect(['verified', 'confirmed']).toContain(again.matchStatus);
    await expectWhole();
  });
});
