import { beforeAll, describe, expect, it } from 'vitest';
import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { makeBatch } from '@/lib/commands/outbox/make-batch';
import { markPrinted } from '@/lib/commands/outbox/mark-printed';
import { openBatch } from '@/lib/commands/outbox/open-batch';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { lettersPage } from '@/lib/queries/outbox/batches';
import type { StaffActor } from '@/lib/platform/actor-types';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { objectUntil } from '@/lib/facts/term/object-until';
import { decisionsOnTheirWay, myDecisions } from '@/lib/queries/decision/my-decisions';
import { randomId } from '@/lib/platform/crypto';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { openLetter } from '@/lib/outbox/letter-content';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { ownLetter } from '@/lib/queries/outbox/own-letter';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { notReachedIn, sentInCase, sentToMe } from '@/lib/queries/outbox/sent';
import { sendMessageTask } from '@/lib/worker/send-message';
import { countingDecision, decided, firstPart } from '@/tests/support/factories/decision';
import { colleague } from '@/tests/support/factories/work';
import { home, spokenWith, type Home } from '@/tests/support/factories/plan';

let houseNumber = 4400;

/** Another household, with a decision that nobody announced. */
async function toAnnounce() {
  houseNumber += 1;
  const at = await home({ houseNumber: String(houseNumber) });
  await spokenWith(at.requestId);
  const part = await firstPart(at.requestId);
  await decidePart(at.contact, at.caseId, part.id, decided());
  return { at, decisionId: (await countingDecision(part.id)).id };
}

const letterOf = (decisionId: string) =>
  database().outboundMessage.findMany({ where: { cause: `decision:${decisionId}` } });
const task = (messageId: string) =>
  sendMessageTask({ messageId }, { job: { attempts: 1, max_attempts: 25 } as never });
const byLetter = () => ({ how: 'letter' as const, on: today() });

async function wishesMail({ requestId }: Home): Promise<void> {
  const { askerId } = await database().helpRequest.findUniqueOrThrow({ where: { id: requestId } });
  const data = { toldBy: 'mail', email: 'jan@example.nl' };
  await database().person.update({ where: { id: askerId }, data, select: { id: true } });
}

describe('a decision that is announced by letter', () => {
  let at: Home;
  let decisionId: string;
  let messageId: string;
  beforeAll(async () => {
    ({ at, decisionId } = await toAnnounce());
    await wishesMail(at);
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    const [only, ...more] = await letterOf(decisionId);
    expect(more).toEqual([]);
    messageId = only!.id;
    await task(messageId);
  });

  it('makes its own letter once, though this resident hears by mail of the rest', async () => {
    const [letter] = await letterOf(decisionId);
    expect(letter).toMatchObject({ channel: 'letter', template: 'decision', sentAt: null });
    const { contentCipher, contentKeyId } = letter!;
    const sealed = { cipher: new Uint8Array(contentCipher!), keyId: contentKeyId! };
    const [part] = openLetter(sealed).parts;
    const words = part!.blocks.map(({ text }) => text).join('\n');
    const decision = await database().decision.findUniqueOrThrow({ where: { id: decisionId } });
    for (const said of [decision.reason, decision.legalGround]) expect(words).toContain(said);
    expect(words.indexOf(decision.reason)).toBeLessThan(words.indexOf(decision.legalGround));
    expect(words).toContain(`/mijn/brief/${messageId}`);
  });

  it('stands in the case and with the resident, who reads the same on a screen', async () => {
    const line = { id: messageId, what: 'decision', channel: 'letter', state: 'toPrint' };
    expect((await sentInCase(at.caseId, 20)).lines).toContainEqual(expect.objectContaining(line));
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    const { lines } = await sentToMe(own, 20);
    expect(lines).toContainEqual(expect.objectContaining({ ...line, hasText: true }));
    expect((await ownLetter(at.resident, messageId))!.parts[0]!.title).toBeTruthy();
  });
});

describe('the day of announcing', () => {
  const later = (days: number) => new Date(Date.now() + days * 86_400_000);
  const partOf = async (decisionId: string) =>
    database().decision.findUniqueOrThrow({
      where: { id: decisionId },
      include: { part: { include: { events: { where: { kind: 'announced' } } } } },
    });

  it('is that on which the pile is printed, however late; until then the letter is on its way', async () => {
    const host = await colleague({ roles: ['host'] });
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    const before = await partOf(decisionId);
    expect(before).toMatchObject({ announcedOn: null, announcedHow: 'letter' });
    expect(before.part).toMatchObject({ events: [], closedAt: null });
    expect(await myDecisions(own)).toEqual([]);
    expect(await decisionsOnTheirWay(own)).toEqual([before.part.domain]);
    // What is on its way is announced in no other way, and nobody can object to it yet.
    const byHand = { how: 'hand' as const, on: today() };
    const otherwise = announceDecision(at.contact, at.caseId, decisionId, byHand);
    await expect(otherwise).rejects.toThrow(ConflictError);
    const objection = { formKey: randomId(), text: 'Nee.', lateReason: '' };
    const objected = objectToDecision(at.resident, at.requestId, decisionId, objection);
    await expect(objected).rejects.toThrow(NotFoundError);

    const [letter] = await letterOf(decisionId);
    await task(letter!.id);
    const { contentCipher, contentKeyId } = (await letterOf(decisionId))[0]!;
    const sealed = { cipher: new Uint8Array(contentCipher!), keyId: contentKeyId! };
    const words = JSON.stringify(openLetter(sealed));
    expect(words).toContain('6 weken na de dag waarop deze brief');

    const batchId = (await makeBatch(host))!;
    await Promise.all([1, 2, 3].map(() => markPrinted(host, batchId, later(5))));
    const after = await partOf(decisionId);
    expect(fromDateColumn(after.announcedOn!)).toBe(today(later(5)));
    expect(after.part).toMatchObject({ status: 'answered', outcome: after.reason });
    expect(after.part.events.map(({ occurredOn }) => fromDateColumn(occurredOn))).toEqual([
      today(later(5)),
    ]);
    expect(await myDecisions(own)).toMatchObject([
      { id: decisionId, announcedOn: today(later(5)), objectUntil: objectUntil(today(later(5))) },
    ]);
    expect(await decisionsOnTheirWay(own)).toEqual([]);
  });

  it('of a letter that cannot go any more is that of another way', async () => {
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    const [letter] = await letterOf(decisionId);
    await database().household.update({
      where: { id: at.householdId },
      data: { isAddressSecret: true },
    });
    await task(letter!.id);
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    expect(await decisionsOnTheirWay(own)).toEqual([]);
    await announceDecision(at.contact, at.caseId, decisionId, { how: 'hand', on: today() });
    expect(await myDecisions(own)).toMatchObject([{ id: decisionId, announcedOn: today() }]);
  });
});

describe('a home where a letter may do harm', () => {
  it('gets none: the decision is announced in another way', async () => {
    const { at, decisionId } = await toAnnounce();
    const where = { id: at.householdId };
    await database().household.update({ where, data: { isAddressSecret: true } });
    const announced = announceDecision(at.contact, at.caseId, decisionId, byLetter());
    await expect(announced).rejects.toThrow(FieldErrorsError);
    await expect(announced).rejects.toMatchObject({
      errors: [{ path: 'how', key: 'letterCannotGo' }],
    });
    expect(await letterOf(decisionId)).toEqual([]);
    const row = await database().decision.findUniqueOrThrow({ where: { id: decisionId } });
    expect(row.announcedOn).toBeNull();
    await announceDecision(at.contact, at.caseId, decisionId, { how: 'hand', on: today() });
  });

  it('that became so before the letter was written gets none either, and the contact person knows', async () => {
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    const [{ id } = { id: '' }] = await letterOf(decisionId);
    const where = { id: at.householdId };
    await database().household.update({ where, data: { isAddressSecret: true } });
    await task(id);
    const [message] = await letterOf(decisionId);
    expect(message).toMatchObject({ channel: 'person', contentCipher: null });
    expect(message!.notReachedAt).not.toBeNull();
  });
});

describe('a decision in the place of one whose letter was not printed yet', () => {
  let host: StaffActor;
  beforeAll(async () => {
    host = await colleague({ roles: ['host'] });
    while (await makeBatch(host));
  });

  const decisionOf = (id: string) =>
    database().decision.findUniqueOrThrow({ where: { id }, include: { replacedBy: true } });
  /** A decision whose letter was ordered, is written, and is in a pile. */
  async function inPile() {
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    await task((await letterOf(decisionId))[0]!.id);
    return { at, decisionId, batchId: (await makeBatch(host))! };
  }
  async function again({ at, decisionId }: { at: Home; decisionId: string }, about = {}) {
    const { partId } = await decisionOf(decisionId);
    const typed = decided({ replaces: decisionId, reason: 'Het is toch anders.', ...about });
    await decidePart(at.contact, at.caseId, partId, typed);
    return (await countingDecision(partId)).id;
  }

  it.each(['granted', 'withdrawn'])(
    'takes its letter out of the pile and goes by post instead: %s',
    async (kind) => {
      const old = await inPile();
      const newId = await again(old, { kind });
      expect((await letterOf(old.decisionId))[0]).toMatchObject({
        ...{ failedAt: expect.any(Date), toCipher: null, notReachedAt: null },
      });
      expect(await decisionOf(old.decisionId)).toMatchObject({ announcedHow: null });
      expect((await openBatch(host, old.batchId)).letters).toEqual([]);
      const pile = (await lettersPage(host))!.batches.find(({ id }) => id === old.batchId);
      expect(pile).toMatchObject({ letters: 0, takenOut: 1 });
      await markPrinted(host, old.batchId);
      expect(await decisionOf(old.decisionId)).toMatchObject({ announcedOn: null });

      const [letter] = await letterOf(newId);
      expect(letter).toMatchObject({ channel: 'letter', failedAt: null });
      await task(letter!.id);
      await markPrinted(host, (await makeBatch(host))!);
      expect(await decisionOf(newId)).toMatchObject({ announcedOn: expect.any(Date) });
      const own = (await findOwnRequest(old.at.resident, old.at.requestId))!;
      expect((await myDecisions(own)).map(({ id }) => id)).toEqual([newId]);
    },
  );

  it('waits to be announced where no letter may go any more', async () => {
    const old = await inPile();
    await database().household.update({
      where: { id: old.at.householdId },
      data: { isAddressSecret: true },
    });
    const newId = await again(old);
    expect(await letterOf(newId)).toEqual([]);
    expect(await decisionOf(newId)).toMatchObject({ announcedHow: null });
    await announceDecision(old.at.contact, old.at.caseId, newId, { how: 'hand', on: today() });
  });

  it.each([
    ['before it was written, it became a call', 'person', task],
    ['in the pile, it was taken out', 'letter', () => makeBatch(host)],
  ])('is not called about the first any more where no letter may go: %s', async (_, way, then) => {
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    const [{ id } = { id: '' }] = await letterOf(decisionId);
    if (way === 'letter') await task(id);
    const where = { id: at.householdId };
    await database().household.update({ where, data: { isAddressSecret: true } });
    await then(id);
    const waits = { channel: way, notReachedAt: expect.any(Date) };
    expect(await letterOf(decisionId)).toMatchObject([waits]);
    const toCall = async () => (await notReachedIn(at.householdId)).map((line) => line.id);
    expect(await toCall()).toContain(id);
    // Also where a letter might go again by now: nobody ordered one that can go.
    await database().household.update({ where, data: { isAddressSecret: false } });
    const newId = await again({ at, decisionId });
    expect(await toCall()).not.toContain(id);
    expect(await letterOf(decisionId)).toMatchObject([{ channel: way, notReachedAt: null }]);
    expect(await letterOf(newId)).toEqual([]);
    expect((await sentInCase(at.caseId, 20)).lines).toContainEqual(
      expect.objectContaining({ id, state: 'dropped' }),
    );
  });

  it('leaves the letter about one that is known already until it is known itself', async () => {
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, { how: 'online', on: today() });
    expect((await letterOf(decisionId))[0]).toMatchObject({ channel: 'letter', failedAt: null });
    const newId = await again({ at, decisionId });
    expect((await letterOf(decisionId))[0]!.failedAt).toBeNull();
    expect(await letterOf(newId)).toEqual([]);
    await announceDecision(at.contact, at.caseId, newId, { how: 'online', on: today() });
    expect((await letterOf(decisionId))[0]!.failedAt).not.toBeNull();
    expect((await letterOf(newId))[0]!.failedAt).toBeNull();
    expect(await decisionOf(decisionId)).toMatchObject({ announcedHow: 'online' });
  });

  it('and the printing of the pile at that very moment: one of the two, never both', async () => {
    for (let time = 0; time < 8; time += 1) {
      const old = await inPile();
      const [, newId] = await Promise.all([markPrinted(host, old.batchId), again(old)]);
      const [before] = await letterOf(old.decisionId);
      const wasPrinted = before!.sentAt !== null;
      expect(before!.failedAt !== null).toBe(!wasPrinted);
      const { announcedOn } = await decisionOf(old.decisionId);
      expect(announcedOn !== null).toBe(wasPrinted);
      expect(await letterOf(newId)).toHaveLength(wasPrinted ? 0 : 1);
    }
  });

  it('is not needed: who takes the request back gets no letter any more', async () => {
    const old = await inPile();
    await withdrawRequest(old.at.resident, old.at.requestId, '');
    await markPrinted(host, old.batchId);
    expect((await letterOf(old.decisionId))[0]).toMatchObject({
      ...{ sentAt: null, failedAt: expect.any(Date) },
    });
    expect(await decisionOf(old.decisionId)).toMatchObject({ announcedHow: null });
  });
});
