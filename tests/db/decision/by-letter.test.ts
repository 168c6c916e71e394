import { beforeAll, describe, expect, it } from 'vitest';
import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { makeBatch } from '@/lib/commands/outbox/make-batch';
import { markPrinted } from '@/lib/commands/outbox/mark-printed';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { objectUntil } from '@/lib/facts/term/object-until';
import { decisionsOnTheirWay, myDecisions } from '@/lib/queries/decision/my-decisions';
import { randomId } from '@/lib/platform/crypto';
import { openLetter } from '@/lib/outbox/letter-content';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { ownLetter } from '@/lib/queries/outbox/own-letter';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { sentInCase, sentToMe } from '@/lib/queries/outbox/sent';
import { byLetter, letterOf, task, toAnnounce } from '@/tests/support/factories/letter';
import { colleague } from '@/tests/support/factories/work';
import type { Home } from '@/tests/support/factories/plan';

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
