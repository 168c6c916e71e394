import { beforeAll, describe, expect, it } from 'vitest';
import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { openLetter } from '@/lib/outbox/letter-content';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { ownLetter } from '@/lib/queries/outbox/own-letter';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { sentInCase, sentToMe } from '@/lib/queries/outbox/sent';
import { sendMessageTask } from '@/lib/worker/send-message';
import { countingDecision, decided, firstPart } from '@/tests/support/factories/decision';
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
