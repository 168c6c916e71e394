import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addAbsence } from '@/lib/commands/team/add-absence';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { addDays } from '@/lib/rules/local-date';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { Held } from '@/tests/support/crowd/held';
import { expectWhole } from '@/tests/support/crowd/whole';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let crowd: Crowd;
let both: [AppProcess, AppProcess];
let lead: StaffActor;
let colleagues: StaffActor[];

beforeAll(async () => {
  const teamId = await team();
  lead = await teamLead([teamId]);
  colleagues = await Promise.all(
    ['Marijke', 'Omar', 'Saskia'].map((name) => colleague({ name, teamId })),
  );
  colleagues.sort((a, b) => (a.staffId < b.staffId ? -1 : 1));
  crowd = await Crowd.open();
  both = await crowd.pair();
});
// The point of this file: the right order of locks is what keeps this at nought.
afterAll(() => expectNoDeadlock(crowd));

const requestOf = (id: string) =>
  database().helpRequest.findUniqueOrThrow({ where: { id }, include: { case: true } });

async function send(home: object) {
  const [draftId] = await drafts([home]);
  return requestOf((await both[0].ask('send', { draftId: draftId! })).requestId);
}

/** A known household, and a request of somebody signed in that may be of somebody there. */
async function undecided(houseNumber: string, bsn: string) {
  await send({ houseNumber });
  const { id: identityId } = await transaction((tx) => identityOf(tx, bsn, {}));
  const home = { houseNumber, identityId };
  const request = await send(home);
  expect(request.matchStatus).toBe('to_confirm');
  const by = colleagues.find((one) => one.staffId === request.case.contactPersonId)!;
  return { home, request, order: { by, caseId: request.caseId, requestId: request.id } };
}

/** A household whose contact person is this colleague. */
async function caseOf(who: StaffActor, houseNumber: string) {
  const { caseId, case: opened } = await send({ houseNumber });
  const by = colleagues.find((one) => one.staffId === opened.contactPersonId)!;
  const { version } = opened;
  if (by === who) return { caseId, version };
  await both[0].ask('handOver', { by, caseId, toStaffId: who.staffId, version });
  return database()
    .case.findUniqueOrThrow({ where: { id: caseId } })
    .then((moved) => ({ caseId, version: moved.version }));
}

describe('nobody waits for somebody who waits for them', () => {
  it('nine requests of a signed-in resident who is being confirmed', async () => {
    const { home, request, order } = await undecided('1', '999993847');
    const ids = await drafts(times(9, () => home));
    const held = await Held.by('select from "case" where id = $1 for update', [order.caseId]);
    const confirmed = both[0].ask('confirm', order);
    await held.waiting(1);
    const sent = ids.map((draftId, at) => both[at % 2]!.ask('send', { draftId }));
    // Two processes, of which each has two open at a time (lib/platform/in-turn), and the confirmation.
    await held.letGo(5);
    await confirmed;
    for (const { requestId } of await Promise.all(sent)) {
      expect(await requestOf(requestId)).toMatchObject({
        askerId: request.matchedPersonId,
        householdId: request.householdId,
        caseId: order.caseId,
      });
    }
    await expectWhole();
  });

  it('nine of them as it comes, with every confirmation', async () => {
    for (const [at, bsn] of ['999992077', '999990482', '999994268'].entries()) {
      const { home, order } = await undecided(`2${at}`, bsn);
      const ids = await drafts(times(9, () => home));
      const sent = ids.map((draftId, nth) => both[nth % 2]!.ask('send', { draftId }));
      await Promise.all([...sent, both[1].ask('confirm', order)]);
    }
    await expectWhole();
  });

  it('a signed-in resident whose household became a protected one, and a neighbour of that name', async () => {
    const { home, request } = await undecided('3', '999996113');
    const [own, other] = await drafts([home, { houseNumber: '3' }]);
    const protecting = await Held.by('update household set has_safety_flag = true where id = $1', [
      request.householdId,
    ]);
    const signedIn = both[0].ask('send', { draftId: own! });
    await protecting.waiting(1);
    const anonymous = both[1].ask('send', { draftId: other! });
    await protecting.letGo(2);
    for (const { requestId } of await Promise.all([signedIn, anonymous])) {
      expect((await requestOf(requestId)).householdId).not.toBe(request.householdId);
    }
    await expectWhole();
  });

  it('a household that moves from one colleague to another, and one who stands in for the other', async () => {
    const [first, last] = [colleagues[0]!, colleagues[2]!];
    // From the last to the first: against the order in which absences lock.
    const { caseId, version } = await caseOf(last, '4');
    const held = await Held.by('select from staff where id = $1 for no key update', [
      first.staffId,
    ]);
    const from = addDays(today(), 30);
    const away = { staffId: first.staffId, standInId: last.staffId, from, until: from };
    const noted = addAbsence(lead, away);
    await held.waiting(1);
    const move = { by: last, caseId, toStaffId: first.staffId, version };
    const moved = both[0].ask('handOver', move);
    await held.letGo(2);
    await Promise.all([noted, moved]);
    const { contactPersonId } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
    expect(contactPersonId).toBe(first.staffId);
    await expectWhole();
  });
});
