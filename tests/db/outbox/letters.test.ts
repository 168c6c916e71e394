import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBatch } from '@/lib/commands/outbox/make-batch';
import { markPrinted } from '@/lib/commands/outbox/mark-printed';
import { openBatch } from '@/lib/commands/outbox/open-batch';
import { setTellWish } from '@/lib/commands/outbox/set-tell-wish';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { makeLetters } from '@/lib/platform/pdf/make-letters';
import { lettersPage } from '@/lib/queries/outbox/batches';
import { ownLetter } from '@/lib/queries/outbox/own-letter';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { sentToMe } from '@/lib/queries/outbox/sent';
import { tellWishOf } from '@/lib/queries/outbox/tell-wish';
import { addDays } from '@/lib/rules/local-date';
import { sendMessageTask } from '@/lib/worker/send-message';
import { asOwner } from '@/tests/support/database';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

let house = 2500;
let lead: StaffActor;
let marijke: StaffActor;

beforeAll(async () => {
  marijke = await colleague();
  lead = { ...(await colleague({ name: 'Lies Voorop' })), roles: ['team_lead'] };
});

/** The birth date of somebody of about so many years. */
const yearsAgo = (age: number) => addDays(today(), -age * 366);

const task = (messageId: string) =>
  sendMessageTask({ messageId }, { job: { attempts: 1, max_attempts: 25 } as never });
const row = (id: string) => database().outboundMessage.findUniqueOrThrow({ where: { id } });

/** Somebody without mail is told something: a letter, ready to be printed. */
async function letterTo(about: Parameters<typeof sentRequest>[0] = {}, isWished = false) {
  house += 1;
  const sent = await sentRequest({ houseNumber: String(house), ...about });
  const wish = { toldBy: 'letter', wantsLargeType: false } as const;
  if (isWished) await setTellWish(sent.slip, sent.requestId, wish);
  await transaction((tx) => tellSender(tx, sent.requestId, 'contactPersonChanged', randomId()));
  const where = { requestId: sent.requestId, template: 'contactPersonChanged' };
  const { id } = await database().outboundMessage.findFirstOrThrow({ where });
  await task(id);
  return { id, sent };
}

async function flag(sent: Sent, data: object): Promise<void> {
  const { householdId } = await database().case.findUniqueOrThrow({ where: { id: sent.caseId } });
  await database().household.update({ where: { id: householdId }, data, select: { id: true } });
}

beforeEach(async () => {
  await asOwner(`update outbound_message set failed_at = now(), to_cipher = null, to_key_id = null
    where sent_at is null and failed_at is null and channel <> 'person'`);
});

describe('a letter', () => {
  it('says "je" to somebody young', async () => {
    const { id, sent } = await letterTo({ birthDate: yearsAgo(14) }, true);
    const { parts } = (await ownLetter(sent.slip, id))!;
    const words = parts.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
    expect(words.join('\n')).toContain('nu je vaste contactpersoon');
    expect(words.join('\n')).not.toMatch(/\b(u|uw)\b/i);
  });

  it('goes to nobody young who did not ask for paper, and the page says of no way that it is so', async () => {
    house += 1;
    const sent = await sentRequest({ houseNumber: String(house), birthDate: yearsAgo(14) });
    await transaction((tx) => tellSender(tx, sent.requestId, 'message', randomId()));
    const where = { requestId: sent.requestId, template: 'message' };
    const told = await database().outboundMessage.findFirstOrThrow({ where });
    expect(told).toMatchObject({ channel: 'person', toCipher: null });
    const own = (await findOwnRequest(sent.slip, sent.requestId))!;
    expect(await tellWishOf(own)).toMatchObject({ toldBy: null, possible: ['letter'] });
  });

  it('is written, sealed, and waits for the print room', async () => {
    const { id } = await letterTo();
    const letter = await row(id);
    expect(letter).toMatchObject({ channel: 'letter', sentAt: null, batchId: null });
    const stored = Buffer.from(letter.contentCipher!).toString('latin1');
    expect(stored).not.toMatch(/Jan|contactpersoon|Beste/);
    expect((await lettersPage(lead))!.waiting).toBe(1);
  });

  it('is printed in a pile with a list, and went once somebody says so', async () => {
    const { id, sent } = await letterTo();
    const batchId = (await makeBatch(lead))!;
    const { letters } = await openBatch(lead, batchId);
    expect(letters).toMatchObject([
      { address: ['Jan de Vries', expect.any(String), expect.any(String)], isLarge: false },
    ]);
    const link = `http://localhost:3000/mijn/brief/${id}`;
    expect(letters[0]!.qr.link).toBe(link);
    expect(JSON.stringify(letters[0]!.parts)).toContain('uw vaste contactpersoon');
    const pile = { title: 'Stapel', language: 'nl', intro: [], rows: ['Jan'], letters };
    const file = await makeLetters(pile, 'Gemeente', { left: 20, top: 50, width: 85 });
    expect(file.byteLength).toBeGreaterThan(1000);
    await markPrinted(lead, batchId);
    await markPrinted(lead, batchId);
    expect(await row(id)).toMatchObject({ toCipher: null, sentAt: expect.any(Date) });
    await expect(openBatch(lead, batchId)).rejects.toThrow(NotFoundError);
    const own = (await findOwnRequest(sent.slip, sent.requestId))!;
    const { lines } = await sentToMe(own, 10);
    expect(lines[0]).toMatchObject({ channel: 'letter', state: 'sent', hasText: true });
  });

  it('is in exactly one pile, however many press at once', async () => {
    const made = await Promise.all([letterTo(), letterTo(), letterTo(), letterTo()]);
    const piles = await Promise.all(Array.from({ length: 6 }, () => makeBatch(lead)));
    const rows = await Promise.all(made.map(({ id }) => row(id)));
    const inPiles = rows.map(({ batchId }) => batchId);
    expect(inPiles.every((batchId) => piles.includes(batchId))).toBe(true);
    const letters = await database().printBatch.findMany({
      where: { id: { in: piles.filter((one) => one !== null) } },
      select: { _count: { select: { letters: true } } },
    });
    expect(letters.reduce((sum, { _count }) => sum + _count.letters, 0)).toBe(4);
    expect(await makeBatch(lead)).toBeNull();
  });

  it('does not go to a home that became unsafe, before it is in a pile and after', async () => {
    const [first, second] = [await letterTo(), await letterTo()];
    await flag(first.sent, { isAddressSecret: true });
    const batchId = (await makeBatch(lead))!;
    expect(await row(first.id)).toMatchObject({ batchId: null, toCipher: null });
    expect((await row(first.id)).notReachedAt).not.toBeNull();
    await flag(second.sent, { hasSafetyFlag: true });
    expect((await openBatch(lead, batchId)).letters).toEqual([]);
    await markPrinted(lead, batchId);
    expect(await row(second.id)).toMatchObject({ sentAt: null, notReachedAt: expect.any(Date) });
  });

  it('is in a pile that stays in sight until it is printed, however many come after', async () => {
    const [old] = await asOwner<{ id: string }>(
      `insert into print_batch (id, made_by_id, made_at) values (gen_random_uuid(), $1, '2020-01-01') returning id`,
      [lead.staffId],
    );
    await asOwner(
      `insert into print_batch (id, made_by_id, posting_by_id, posting_since, printed_at)
       select gen_random_uuid(), $1, $1, now(), now() from generate_series(1, 25)`,
      [lead.staffId],
    );
    const { batches } = (await lettersPage(lead))!;
    expect(batches.map(({ id }) => id)).toContain(old!.id);
    expect(batches.findLastIndex(({ isPrinted }) => !isPrinted)).toBeLessThan(
      batches.findIndex(({ isPrinted }) => isPrinted),
    );
  });

  it('is printed by nobody but hosts and team leads', async () => {
    const { id } = await letterTo();
    await expect(makeBatch(marijke)).rejects.toThrow(NotFoundError);
    expect(await lettersPage(marijke)).toBeNull();
    const batchId = (await makeBatch(lead))!;
    await expect(openBatch(marijke, batchId)).rejects.toThrow(NotFoundError);
    await expect(markPrinted(marijke, batchId)).rejects.toThrow(NotFoundError);
    expect((await row(id)).sentAt).toBeNull();
    const tried = await database().auditEvent.findMany({
      where: { actorId: marijke.staffId, result: 'refused' },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { event: true },
    });
    const events = tried.map(({ event }) => event);
    expect(events).toEqual(['letters.batched', 'letters.downloaded', 'letters.printed']);
  });

  it('that our letters cannot set is for a person to write', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    house += 1;
    const sent = await sentRequest({ houseNumber: String(house) });
    const data = { givenName: '美玲' };
    await database().person.update({ where: { id: sent.askerId }, data, select: { id: true } });
    await transaction((tx) => tellSender(tx, sent.requestId, 'message', randomId()));
    const where = { requestId: sent.requestId, template: 'message' };
    const { id } = await database().outboundMessage.findFirstOrThrow({ where });
    await task(id);
    expect((await row(id)).notReachedAt).not.toBeNull();
  });
});

describe('the text of a letter on a screen', () => {
  it('is for whom it is to, by sign-in or slip, in large type on wish, with Dutch beside it', async () => {
    house += 1;
    const sent = await sentRequest({ houseNumber: String(house) });
    await setTellWish(sent.slip, sent.requestId, { toldBy: 'letter', wantsLargeType: true });
    await transaction((tx) => tellSender(tx, sent.requestId, 'message', randomId()));
    const where = { requestId: sent.requestId, template: 'message' };
    const { id } = await database().outboundMessage.findFirstOrThrow({ where });
    await asOwner(`update outbound_message set language = 'en' where id = $1`, [id]);
    await task(id);
    const letter = (await ownLetter(sent.slip, id))!;
    expect(letter.isLarge).toBe(true);
    expect(letter.parts.map(({ locale }) => locale)).toEqual(['en', 'nl']);
    const other = await letterTo();
    expect(await ownLetter(other.sent.slip, id)).toBeNull();
    expect(await ownLetter(sent.slip, 'geen-brief')).toBeNull();
    const refused = await database().auditEvent.findMany({
      where: { event: 'letter.viewed', result: 'refused' },
    });
    expect(refused).toHaveLength(1);
  });
});
