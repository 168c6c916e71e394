import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPart } from '@/lib/commands/case/add-part';
import { finishStep } from '@/lib/commands/case/agreed-steps';
import { changePart } from '@/lib/commands/case/change-part';
import { closeCase } from '@/lib/commands/case/close-case';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { splitHousehold } from '@/lib/commands/case/split-household';
import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { casePage } from '@/lib/queries/case/case-page';
import { contactRequestsOf } from '@/lib/queries/case/contact-page';
import { splitOffOf } from '@/lib/queries/case/split-off';
import { caseload } from '@/lib/queries/caseload/caseload';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { addDays } from '@/lib/rules/local-date';
import type { Contact } from '@/lib/schemas/case';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
let omar: StaffActor;
let sent: Sent;
let house = 500;

beforeAll(async () => {
  marijke = await colleague();
  omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
});

beforeEach(async () => {
  house += 1;
  sent = await sentRequest({ houseNumber: String(house), email: 'jan@example.nl' });
});

const contact = (more: Partial<Contact> = {}): Contact => ({
  ...{ requests: [sent.requestId], how: 'call', on: today(), note: '', ...more },
});
const make = (more: Partial<Contact> = {}) => makeContact(marijke, sent.caseId, contact(more));
const inDays = (days: number) => addDays(today(), days);
const step = (days: number, more = {}) => ({
  ...{ what: 'Bellen met de woningbouw', dueOn: inDays(days), isForResident: true, ...more },
});
const rowOf = async () =>
  (await caseload(marijke, { show: 'open' })).rows.find((row) => row.id === sent.caseId)!;
const waits = async () => (await waitingFor(marijke)).cases.find((row) => row.id === sent.caseId);
const kindsOf = async () => (await wholeCase(sent.caseId)).entries.map((line) => line.kind);

describe('contact after the first', () => {
  it('is written down as well, with a note for colleagues', async () => {
    await make();
    await make({ how: 'home', note: 'De bel is stuk.' });
    expect(await kindsOf()).toEqual(
      expect.arrayContaining(['firstContact', 'contact.call', 'contact.home']),
    );
    expect((await kindsOf()).filter((kind) => kind === 'firstContact')).toHaveLength(1);
    expect(await recordOf(sent.caseId, 'case.contacted')).toHaveLength(2);
  });

  it('pressed twice is one contact', async () => {
    await make();
    const press = () => make({ how: 'home', note: 'Twee keer.', next: step(4) });
    await Promise.all([press(), press()]);
    expect((await kindsOf()).filter((kind) => kind === 'contact.home')).toHaveLength(1);
    expect(await database().agreedStep.count({ where: { caseId: sent.caseId } })).toBe(1);
  });

  it('says what the resident reads, and mails that there is a message', async () => {
    await make({ words: 'Tot dinsdag.', note: 'Zij was verdrietig.' });
    const own = (await findOwnRequest(sent.slip, sent.requestId))!;
    const read = await myMessages(own);
    expect(read).toContainEqual(
      expect.objectContaining({ from: 'Marijke Denkbeeld', text: 'Tot dinsdag.' }),
    );
    expect(JSON.stringify(read)).not.toContain('verdrietig');
    const mails = await database().outboundMessage.findMany({ where: { caseId: sent.caseId } });
    expect(mails.map((mail) => mail.template).toSorted()).toEqual(['message', 'requestSent']);
  });

  it('is not about a request of another household', async () => {
    const other = await sentRequest({ houseNumber: String(house + 400) });
    await expect(make({ requests: [other.requestId] })).rejects.toThrow(NotFoundError);
  });

  it('says nothing to who took the request back', async () => {
    await withdrawRequest(sent.slip, sent.requestId, '');
    await expect(make({ words: 'Dag.' })).rejects.toThrow(FieldErrorsError);
    await make({ note: 'Zij wil echt niet.' });
    expect(await kindsOf()).toContain('contact.call');
  });
});

describe('a next step', () => {
  it('stands in the caseload with its words and its day', async () => {
    await make({ next: step(2) });
    expect(await rowOf()).toMatchObject({
      ...{ nextStep: 'step', step: 'Bellen met de woningbouw', nextOn: inDays(2) },
      urgency: { kind: 'days-left', days: 2 },
    });
    expect(await waits()).toMatchObject({ step: 'Bellen met de woningbouw' });
    expect((await casePage(marijke, sent.caseId)).steps).toMatchObject([
      { what: 'Bellen met de woningbouw', madeBy: 'Marijke Denkbeeld', isForResident: true },
    ]);
  });

  it('asks for attention when its day is near, and not before', async () => {
    await lookAtCase(marijke, sent.caseId, { contactPerson: 'om te helpen', standIn: 'valt in' });
    await make({ next: step(9) });
    expect((await rowOf()).nextOn).toBe(inDays(9));
    expect(await waits()).toBeUndefined();
    const later = await waitingFor(marijke, inDays(11));
    expect(later.cases.find((row) => row.id === sent.caseId)).toMatchObject({
      urgency: { kind: 'overdue', days: 2 },
    });
  });

  it('that is done makes way for the next one', async () => {
    await make({ next: step(1) });
    await make({ how: 'home', next: step(6, { what: 'Plan maken' }) });
    const [first] = (await casePage(marijke, sent.caseId)).steps;
    await finishStep(marijke, sent.caseId, first!.id);
    await finishStep(marijke, sent.caseId, first!.id);
    expect(await rowOf()).toMatchObject({ step: 'Plan maken', nextOn: inDays(6) });
    expect(await recordOf(sent.caseId, 'case.stepDone')).toHaveLength(1);
    const [last] = (await casePage(marijke, sent.caseId)).steps;
    await make({ how: 'plein', doneSteps: [last!.id] });
    expect(await rowOf()).toMatchObject({ nextStep: 'goOn', nextOn: null });
  });

  it('is nobody else’s to end', async () => {
    await make({ next: step(1) });
    const [own] = (await casePage(marijke, sent.caseId)).steps;
    await expect(finishStep(omar, sent.caseId, own!.id)).rejects.toThrow(NotFoundError);
    expect((await casePage(marijke, sent.caseId)).steps).toHaveLength(1);
  });

  it('ends with the case', async () => {
    await make({ next: step(3) });
    const { parts } = (await wholeCase(sent.caseId)).requests[0]!;
    for (const { id, version } of parts) {
      await changePart(marijke, sent.caseId, id, { action: 'close', outcome: 'Klaar.', version });
    }
    const { version } = await wholeCase(sent.caseId);
    await closeCase(marijke, sent.caseId, { outcome: 'Klaar.', version });
    expect((await wholeCase(sent.caseId)).nextStepOn).toBeNull();
  });
});

describe('what a resident took back', () => {
  it('is opened again by nobody else: not its parts, and not with a new one', async () => {
    const [part] = (await wholeCase(sent.caseId)).requests[0]!.parts;
    const answer = { action: 'answer', outcome: 'Ja.', version: part!.version } as const;
    await changePart(marijke, sent.caseId, part!.id, answer);
    await addPart(marijke, sent.caseId, { requestId: sent.requestId, domain: 'wmo' });
    await withdrawRequest(sent.slip, sent.requestId, '');
    for (const { id, version } of (await wholeCase(sent.caseId)).requests[0]!.parts) {
      const again = changePart(marijke, sent.caseId, id, {
        action: 'reopen',
        outcome: '',
        version,
      });
      await expect(again).rejects.toThrow(ConflictError);
    }
    const added = addPart(marijke, sent.caseId, { requestId: sent.requestId, domain: 'jeugd' });
    await expect(added).rejects.toThrow(NotFoundError);
    const { parts } = await casePage(marijke, sent.caseId);
    expect(parts.map((one) => one.status).toSorted()).toEqual(['answered', 'withdrawn']);
    expect(parts.flatMap((one) => one.actions)).toEqual([]);
  });
});

describe('what must be seen on the page of a case', () => {
  it('are words that nobody spoke about yet', async () => {
    const add = (text: string) =>
      addToRequest(sent.slip, sent.requestId, { text, formKey: randomId() });
    await add('Er is nog iets.');
    const words = async () =>
      (await casePage(marijke, sent.caseId)).newWords.map((one) => one.text);
    expect(await words()).toEqual(['Er is nog iets.']);
    await make();
    expect(await words()).toEqual([]);
    await add('En dit.');
    expect(await words()).toEqual(['En dit.']);
  });

  it('is what cannot wait, also in an earlier request, until its parts have ended', async () => {
    house += 1;
    const asking = { houseNumber: String(house), urgencies: ['home-loss'] };
    sent = await sentRequest(asking);
    await make();
    for (let turn = 0; turn < 4; turn += 1) {
      await sentRequest({ houseNumber: String(house), story: `Vraag ${turn}` });
    }
    const page = () => casePage(marijke, sent.caseId);
    expect((await page()).requests.map((one) => one.id)).not.toContain(sent.requestId);
    expect((await page()).pressing).toMatchObject([{ urgencies: ['home-loss'] }]);
    expect((await rowOf()).mark).toBe('urgent');
    for (const { id, version } of (await wholeCase(sent.caseId)).requests[0]!.parts) {
      await changePart(marijke, sent.caseId, id, { action: 'close', outcome: 'Ja.', version });
    }
    expect((await page()).pressing).toEqual([]);
    expect((await rowOf()).mark).toBeNull();
  });
});

describe('splitting off', () => {
  it('says who helps there, that the day stands, and takes the agreed step along', async () => {
    const second = await sentRequest({ houseNumber: String(house) });
    expect(second.caseId).toBe(sent.caseId);
    await make({ requests: [second.requestId], next: step(5) });
    await splitHousehold(marijke, sent.caseId, second.requestId, (name) => name);
    const facts = await caseFacts(marijke, sent.caseId, today());
    const own = await wholeCase(second.caseId);
    const request = await database().helpRequest.findUniqueOrThrow({
      where: { id: second.requestId },
      include: { steps: true, case: { include: { contactPerson: true } } },
    });
    expect(request.steps.map((one) => one.caseId)).toEqual([request.caseId]);
    expect(fromDateColumn(request.case.nextStepOn!)).toBe(inDays(5));
    expect(own.nextStepOn).toBeNull();
    expect(await splitOffOf(marijke, facts)).toEqual({
      contactPerson: request.case.contactPerson.name,
      dueOn: request.case.nextPromiseOn && fromDateColumn(request.case.nextPromiseOn),
    });
    expect(await splitOffOf(omar, facts)).toBeNull();
  });
});

describe('what a contact can be about', () => {
  it('are the requests that still ask something, with who is not sure', async () => {
    const second = await sentRequest({ houseNumber: String(house) });
    const facts = await caseFacts(marijke, sent.caseId, today());
    const requests = await contactRequestsOf(facts);
    expect(requests.map(({ id, isOwed, isUnsure }) => [id, isOwed, isUnsure]).toSorted()).toEqual(
      [
        [sent.requestId, true, false],
        [second.requestId, true, true],
      ].toSorted(),
    );
  });
});

describe('how to reach somebody in safety', () => {
  it('stands on top in the own words, also when it was said in an earlier request', async () => {
    house += 1;
    const safeReach = 'Alleen appen, na negen uur.';
    sent = await sentRequest({ houseNumber: String(house), urgencies: ['unsafe'], safeReach });
    await makeContact(marijke, sent.caseId, contact());
    expect((await casePage(marijke, sent.caseId)).safeReach).toMatchObject([
      { words: safeReach, asker: { givenName: 'Jan' } },
    ]);
    await withdrawRequest(sent.slip, sent.requestId, '');
    expect((await casePage(marijke, sent.caseId)).safeReach).toEqual([]);
  });
});
