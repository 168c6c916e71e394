import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { closeCase } from '@/lib/commands/case/close-case';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { reassignCase } from '@/lib/commands/team/reassign-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { casePage } from '@/lib/queries/case/case-page';
import { caseload } from '@/lib/queries/caseload/caseload';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { myPlans } from '@/lib/queries/plan/my-plans';
import { addDays } from '@/lib/rules/local-date';
import { contactPromise } from '@/lib/rules/working-days';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, recordOf, team, teamLead, wholeCase } from '@/tests/support/factories/work';

const words = { contactPerson: 'om te helpen', standIn: 'valt in' };
const tell = (name: string) => `${name} helpt u nu.`;
const promised = (isUrgent = false) => contactPromise(now(), isUrgent, settings().promise);

let marijke: StaffActor;
let omar: StaffActor;
let lead: StaffActor;
let sent: Sent;
let house = 0;

beforeAll(async () => {
  const noord = await team();
  marijke = await colleague({ teamId: noord });
  omar = await colleague({ name: 'Omar Verzinsel', teamId: noord, contractHours: 0 });
  lead = await teamLead([noord]);
});

beforeEach(async () => {
  house += 1;
  sent = await sentRequest({ houseNumber: String(house) });
});

const call = () => ({ requests: [sent.requestId], how: 'call' as const, on: today(), note: '' });

async function handOver(to: StaffActor, by = marijke): Promise<void> {
  const { version } = await wholeCase(sent.caseId);
  const choice = { toStaffId: to.staffId, reason: 'Ik ga weg.', message: '', hasConflict: false };
  await handOverCase(by, sent.caseId, { ...choice, version }, tell);
}

/** Contact, every part answered, closed. */
async function closed(): Promise<void> {
  await makeContact(marijke, sent.caseId, call());
  for (const { id, version } of (await wholeCase(sent.caseId)).requests[0]!.parts) {
    const answer = { action: 'answer', outcome: 'Klaar.', version } as const;
    await changePart(marijke, sent.caseId, id, answer);
  }
  const { version } = await wholeCase(sent.caseId);
  await closeCase(marijke, sent.caseId, { outcome: 'Klaar.', version });
}

const reopen = async () => {
  const { version } = await wholeCase(sent.caseId);
  await reopenCase(marijke, sent.caseId, { reason: 'Toch niet.', version });
};

/** The first contact that is owed for the request, as both sides see it. */
async function owed() {
  const found = await wholeCase(sent.caseId);
  const { firstContactAt, promiseDueOn } = found.requests[0]!;
  const onCase = found.nextPromiseOn && fromDateColumn(found.nextPromiseOn);
  return { firstContactAt, onRequest: promiseDueOn && fromDateColumn(promiseDueOn), onCase };
}

const breakPromise = async (on: string) => {
  const data = { promiseDueOn: toDateColumn(on) };
  await database().helpRequest.update({ where: { id: sent.requestId }, data });
  const nextPromiseOn = toDateColumn(on);
  await database().case.update({ where: { id: sent.caseId }, data: { nextPromiseOn } });
};

describe('who was spoken with', () => {
  const homes = () => myPlans(sent.slip);

  it('keeps the own plan while the next contact person still has to call', async () => {
    expect(await homes()).toEqual([]);
    await makeContact(marijke, sent.caseId, call());
    const [plan] = await homes();
    expect(plan).toMatchObject({ householdId: sent.householdId });
    await handOver(omar);
    expect((await owed()).firstContactAt).toBeNull();
    expect(await homes()).toEqual([plan]);
  });

  it('has none yet when the case changed hands before anybody called', async () => {
    await handOver(omar);
    expect(await homes()).toEqual([]);
  });

  it('keeps it when the household is opened again', async () => {
    await closed();
    await reopen();
    expect(await homes()).toMatchObject([{ householdId: sent.householdId }]);
  });
});

describe('opening a household again', () => {
  it('promises contact, and stays in the list of what waits after a look', async () => {
    await closed();
    await reopen();
    const due = promised();
    expect(await owed()).toEqual({ firstContactAt: null, onRequest: due, onCase: due });
    await lookAtCase(marijke, sent.caseId, words);
    const waiting = (await waitingFor(marijke)).cases.find((one) => one.id === sent.caseId);
    expect(waiting).toMatchObject({ urgency: { kind: 'days-left' }, owed: { channel: 'online' } });
    const [record] = await recordOf(sent.caseId, 'case.promised');
    expect(record).toMatchObject({
      ...{ payload: { dueOn: due, broken: null }, requestId: sent.requestId },
      actorId: marijke.staffId,
    });
  });

  it('and handing it over at once leaves one promise, to the colleague', async () => {
    await closed();
    await reopen();
    await handOver(omar);
    await lookAtCase(omar, sent.caseId, words);
    const { rows } = await caseload(omar, { show: 'open' });
    const row = rows.find((one) => one.id === sent.caseId);
    expect(row).toMatchObject({ nextStep: 'firstContact', nextOn: promised() });
    expect((await waitingFor(omar)).cases.map((one) => one.id)).toContain(sent.caseId);
  });

  it('is not possible when the resident took everything back', async () => {
    await withdrawRequest(sent.slip, sent.requestId, '');
    const { version } = await wholeCase(sent.caseId);
    await closeCase(marijke, sent.caseId, { outcome: 'Ingetrokken.', version });
    await expect(reopen()).rejects.toMatchObject({ errors: [{ key: 'allWithdrawn' }] });
    expect((await wholeCase(sent.caseId)).status).toBe('closed');
    expect((await casePage(marijke, sent.caseId)).facts.may.reopen).toBe(false);
  });
});

describe('another contact person', () => {
  it('owes a contact of the own, when there was contact with the one before', async () => {
    await makeContact(marijke, sent.caseId, call());
    await handOver(omar);
    expect(await owed()).toMatchObject({ firstContactAt: null, onCase: promised() });
  });

  it('takes over a promise that still stands, as it stands', async () => {
    const before = await owed();
    await handOver(omar);
    expect(await owed()).toEqual(before);
    expect(await recordOf(sent.caseId, 'case.promised')).toEqual([]);
  });

  it('makes a new promise for one that was broken, and the record keeps that it was', async () => {
    const broken = addDays(today(), -3);
    await breakPromise(broken);
    const { version } = await wholeCase(sent.caseId);
    const choice = { toStaffId: omar.staffId, reason: 'Te laat.', message: '', hasConflict: false };
    await reassignCase(lead, sent.caseId, { ...choice, version }, tell);
    expect(await owed()).toMatchObject({ onRequest: promised(), onCase: promised() });
    expect(await recordOf(sent.caseId, 'case.promised')).toMatchObject([
      { payload: { dueOn: promised(), broken } },
    ]);
  });

  it('is sooner there when something is urgent', async () => {
    house += 1;
    sent = await sentRequest({ houseNumber: String(house), urgencies: ['no-food'] });
    await makeContact(marijke, sent.caseId, call());
    await handOver(omar);
    expect((await owed()).onCase).toBe(promised(true));
  });

  it('reads why on top of the case, until something was done in it', async () => {
    await makeContact(marijke, sent.caseId, call());
    await handOver(omar);
    const page = () => casePage(omar, sent.caseId);
    expect((await page()).handedOver).toMatchObject({
      ...{ note: 'Ik ga weg.', decidedBy: 'Marijke Denkbeeld' },
    });
    await lookAtCase(omar, sent.caseId, words);
    expect((await page()).handedOver).not.toBeNull();
    await makeContact(omar, sent.caseId, call());
    expect((await page()).handedOver).toBeNull();
  });
});
