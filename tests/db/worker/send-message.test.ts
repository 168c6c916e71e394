import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import PostalMime from 'postal-mime';
import { orderMail, type MailOrder } from '@/lib/commands/shared/order-message';
import type { Template } from '@/lib/outbox/templates';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { sealMailValue } from '@/lib/platform/mail-values';
import { sendMessageTask } from '@/lib/worker/send-message';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { startMailServer, type MailServer, type Moment } from '@/tests/support/mail-server';

let server: MailServer;
let sent: Sent;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  await colleague();
  sent = await sentRequest();
  await livesWith('samira@example.nl');
});
afterAll(() => server.stop());

beforeEach(() => {
  server.arrived.length = 0;
  server.no = null;
});

const livesWith = (email: string | null) =>
  database().person.update({ where: { id: sent.askerId }, data: { email }, select: { id: true } });

async function ordered(template: Template = 'requestSent', more = {}): Promise<string> {
  const cause = randomId();
  const about = { requestId: sent.requestId, caseId: sent.caseId, personId: sent.askerId };
  const order = { to: 'samira@example.nl', template, language: 'nl', cause, ...about, ...more };
  await transaction((tx) => orderMail(tx, order as MailOrder));
  return (await database().outboundMessage.findUniqueOrThrow({ where: { cause } })).id;
}

const run = (messageId: string, attempts = 1) =>
  sendMessageTask({ messageId }, { job: { attempts, max_attempts: 25 } as never });

const mailRow = (id: string) => database().outboundMessage.findUniqueOrThrow({ where: { id } });
/** What waits on the list of the contact person. */
const failures = () =>
  database().outboundMessage.findMany({
    where: { requestId: sent.requestId, notReachedAt: { not: null }, reachedAt: null },
  });

describe('sending a mail', () => {
  it('brings the words to the one it is for', async () => {
    const id = await ordered();
    await run(id);
    expect(server.arrived).toHaveLength(1);
    const { raw, to } = server.arrived[0]!;
    const mail = await PostalMime.parse(raw);
    expect(to).toEqual(['samira@example.nl']);
    expect(mail.subject).toBe('Er is een bericht voor u');
    expect(mail.text).toContain('http://localhost:3000/mijn');
    expect(mail.messageId).toContain(id);
    expect((await mailRow(id)).sentAt).not.toBeNull();
  });

  it('says "je" to who is not yet eighteen when it is written, and "u" from that day on', async () => {
    const born = (birthDate: Date | null) =>
      database().person.update({ where: { id: sent.askerId }, data: { birthDate } });
    const { birthDate: before } = await database().person.findUniqueOrThrow({
      where: { id: sent.askerId },
    });
    const year = now().getFullYear();
    const subjects: (string | undefined)[] = [];
    for (const [age, about] of [
      [12, {}],
      [12, { personId: null }],
      [12, { personId: null, requestId: null }],
      [19, {}],
    ] as const) {
      await born(new Date(Date.UTC(year - age, 0, 1)));
      await run(
        await ordered('oneTimeCode', { values: { code: sealMailValue('123 456') }, ...about }),
      );
      const { raw } = server.arrived.at(-1)!;
      subjects.push((await PostalMime.parse(raw)).subject);
    }
    await born(before);
    expect(subjects).toEqual(['Je code', 'Je code', 'Uw code', 'Uw code']);
  });

  it('that waited goes to the address that the sender has by then, and to none that was taken away', async () => {
    const id = await ordered('message');
    await livesWith('nieuw@example.nl');
    await run(id);
    expect(server.arrived.map(({ to }) => to)).toEqual([['nieuw@example.nl']]);
    await livesWith(null);
    const gone = await ordered('message');
    await run(gone);
    expect(server.arrived).toHaveLength(1);
    // Without an address that is hers, paper goes.
    expect(await mailRow(gone)).toMatchObject({ channel: 'letter', sentAt: null, failedAt: null });
    expect(await failures()).toEqual([]);
    await livesWith('samira@example.nl');
  });

  it('knows the address no longer than until it went', async () => {
    const id = await ordered();
    expect((await mailRow(id)).toCipher).not.toBeNull();
    await run(id);
    expect(await mailRow(id)).toMatchObject({ toCipher: null, toKeyId: null });
  });

  it('says nothing about what somebody asked', async () => {
    await run(await ordered());
    expect(server.arrived[0]!.raw).not.toMatch(/alleen|geld|Jan|Vries|Marijke/);
  });

  it('happens once, however often the job runs', async () => {
    const id = await ordered();
    for (let times = 0; times < 3; times += 1) await run(id);
    expect(server.arrived).toHaveLength(1);
  });

  it('happens once, however many workers have the job at the same moment', async () => {
    const id = await ordered();
    await Promise.all(Array.from({ length: 8 }, () => run(id)));
    expect(server.arrived).toHaveLength(1);
  });

  it('is asked of the queue exactly once, and only when its cause is committed', async () => {
    const cause = randomId();
    const order = { to: 'a@example.nl', template: 'requestSent', language: 'nl', cause } as const;
    await transaction(async (tx) => {
      await orderMail(tx, order);
      throw new Error('changed our mind');
    }).catch(() => undefined);
    expect(await database().outboundMessage.count({ where: { cause } })).toBe(0);
    for (let times = 0; times < 2; times += 1) await transaction((tx) => orderMail(tx, order));
    const { id } = await database().outboundMessage.findUniqueOrThrow({ where: { cause } });
    const jobs = await asOwner(
      `select from graphile_worker._private_jobs where payload ->> 'messageId' = $1`,
      [id],
    );
    expect(jobs).toHaveLength(1);
  });

  it('writes a sealed code in the mail, and keeps it no longer', async () => {
    const id = await ordered('oneTimeCode', { values: { code: sealMailValue('042917') } });
    await run(id);
    expect(server.arrived[0]!.raw).toContain('042917');
    expect((await mailRow(id)).values).toEqual({});
  });

  it('does not send a code that ran out while it waited', async () => {
    const id = await ordered('oneTimeCode', { values: { code: sealMailValue('042917') } });
    await asOwner(
      `update outbound_message set created_at = now() - interval '16 minutes' where id = $1`,
      [id],
    );
    await run(id);
    expect(server.arrived).toHaveLength(0);
    expect((await mailRow(id)).failedAt).not.toBeNull();
    expect(await failures()).toEqual([]);
  });

  it('is Dutch for who reads a language that we do not write, English for who reads English', async () => {
    await run(await ordered('requestSent', { language: 'fr' }));
    await run(await ordered('requestSent', { language: 'en' }));
    const texts = await Promise.all(server.arrived.map(({ raw }) => PostalMime.parse(raw)));
    expect(texts.map((mail) => mail.text?.split('\n')[0])).toEqual(['Goedendag,', 'Hello,']);
  });
});

describe('a mail that does not go', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

  const later = { at: 'receiver', code: 451, words: 'Try again later' } as const;
  /** It waits, with its address, and goes when the server takes it. */
  async function expectWaiting(id: string): Promise<void> {
    expect(await mailRow(id)).toMatchObject({ sentAt: null, failedAt: null });
    server.no = null;
    await run(id, 2);
    expect(server.arrived.map(({ to }) => to)).toEqual([['samira@example.nl']]);
    expect((await mailRow(id)).sentAt).not.toBeNull();
  }

  it.each<[Moment, number, string]>([
    ['receiver', 451, 'Try again later'],
    ['auth', 535, '5.7.8 Authentication credentials invalid'],
    ['auth', 534, 'Password expired'],
    ['connect', 554, 'No SMTP service here'],
    ['sender', 550, 'Sender not allowed'],
    ['sender', 530, '5.7.0 Authentication required'],
    ['receiver', 554, '5.7.1 Relay access denied'],
    ['message', 550, '5.7.26 This mail is not authenticated'],
    ['message', 452, 'Mailbox full'],
  ])('waits when something is wrong that may be mended: at %s, %i %s', async (at, code, words) => {
    const id = await ordered();
    server.no = { at, code, words };
    await expect(run(id)).rejects.toThrow();
    await expectWaiting(id);
  });

  it('is given up after the last attempt, and the contact person knows', async () => {
    const id = await ordered();
    server.no = later;
    await run(id, 25);
    expect((await mailRow(id)).failedAt).not.toBeNull();
    expect(await failures()).toMatchObject([{ id, failedAt: expect.any(Date) }]);
    server.no = null;
    await run(id, 25);
    expect(server.arrived).toHaveLength(0);
  });

  it.each<[Moment, number, string]>([
    ['receiver', 550, '5.1.1 No such mailbox'],
    ['receiver', 553, 'Not here'],
    ['message', 554, 'This reader wants no such mail'],
  ])('is given up at once when the reader is refused: at %s, %i %s', async (at, code, words) => {
    const before = (await failures()).length;
    const id = await ordered();
    server.no = { at, code, words };
    await run(id);
    expect(await mailRow(id)).toMatchObject({ toCipher: null, toKeyId: null, sentAt: null });
    expect(await failures()).toHaveLength(before + 1);
  });

  it('tells the queue nothing about the reader', async () => {
    const { outgoing } = await import('@/lib/worker/tasks');
    const id = await ordered();
    server.no = later;
    const job = { attempts: 1, max_attempts: 25 };
    const failed = outgoing['send-message']!({ messageId: id }, { job } as never) as Promise<void>;
    const error = await failed.then(
      () => null,
      (thrown: Error) => thrown,
    );
    expect(error?.message).not.toMatch(/samira|example\.nl/);
  });

  it('a payload that is no mail is refused', async () => {
    await expect(run('geen-mail')).rejects.toThrow();
    await expect(run(randomId())).resolves.toBeUndefined();
  });
});
