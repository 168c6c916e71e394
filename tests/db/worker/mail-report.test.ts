import { createHmac } from 'node:crypto';
import { expect, it, vi } from 'vitest';

const key = vi.hoisted(() => {
  process.env.MAIL_REPORT_KEY = 'a-key-of-the-mail-server-alone';
  return process.env.MAIL_REPORT_KEY;
});

import { POST as report } from '@/app/api/mail/verslag/route';
import { orderMail } from '@/lib/commands/shared/order-message';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { mailIdOf } from '@/lib/platform/mail-report';
import { notReachedIn } from '@/lib/queries/outbox/sent';
import { home } from '@/tests/support/factories/plan';

const row = (id: string) => database().outboundMessage.findUniqueOrThrow({ where: { id } });

/** What a mail server sends back (RFC 3464), with the headers of ours folded as some do. */
const cameBack = (mailId: string, action = 'failed') =>
  [
    'From: MAILER-DAEMON@mail.example.nl',
    `Message-ID: <${randomId()}@mail.example.nl>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; jan@example.nl',
    `Action: ${action}`,
    'Status: 5.1.1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Er is een bericht voor u',
    'Message-ID:',
    ` ${mailId}`,
    '--b--',
  ].join('\r\n');

function posted(body: string, signedWith = key, age = 0): Promise<Response> {
  const at = Math.floor(Date.now() / 1000) - age;
  const signature = createHmac('sha256', signedWith).update(`${at}.${body}`).digest('hex');
  const headers = { 'content-type': 'message/rfc822', 'x-signature': `t=${at},v1=${signature}` };
  const url = 'http://localhost:3000/api/mail/verslag';
  return report(new Request(url, { method: 'POST', headers, body }));
}

let houseNumber = 4700;

/** A mail to a resident that the mail server took. */
async function sent() {
  houseNumber += 1;
  const at = await home({ houseNumber: String(houseNumber), email: 'jan@example.nl' });
  const cause = randomId();
  await transaction((tx) => tellSender(tx, at.requestId, 'contactPersonChanged', cause));
  const { id } = await database().outboundMessage.findUniqueOrThrow({ where: { cause } });
  const data = { sentAt: now(), toCipher: null, toKeyId: null };
  await database().outboundMessage.update({ where: { id }, data });
  return { at, id };
}

it('a mail that comes back after the mail server took it is on the list of who can call, once', async () => {
  const { at, id } = await sent();
  expect(await notReachedIn(at.householdId)).not.toContainEqual(expect.objectContaining({ id }));
  expect((await posted(cameBack(mailIdOf(id)))).status).toBe(204);
  expect(await notReachedIn(at.householdId)).toContainEqual(expect.objectContaining({ id }));
  const first = await row(id);
  expect((await posted(cameBack(mailIdOf(id)))).status).toBe(204);
  expect(await row(id)).toEqual(first);
});

it('an invitation that comes back is known to the contact person', async () => {
  const { at } = await sent();
  const cause = randomId();
  await transaction((tx) =>
    orderMail(tx, {
      ...{ to: 'maatje@example.nl', language: 'nl', cause, caseId: at.caseId },
      ...{ template: 'invited', values: { token: 'voorbeeld' } },
    }),
  );
  const { id } = await database().outboundMessage.findUniqueOrThrow({ where: { cause } });
  const data = { sentAt: now(), toCipher: null, toKeyId: null };
  await database().outboundMessage.update({ where: { id }, data });
  await Promise.all([1, 2, 3].map(() => posted(cameBack(mailIdOf(id)))));
  const where = { caseId: at.caseId, kind: 'invitationFailed' };
  expect(await database().signal.findMany({ where })).toMatchObject([
    { staffId: at.contact.staffId },
  ]);
});

it('says nothing when a mail is only late, or is not ours, or was not sent', async () => {
  const { id } = await sent();
  const before = await row(id);
  const others = [cameBack(mailIdOf(id), 'delayed'), cameBack(`<${id}@elsewhere.example>`)];
  for (const body of others) expect((await posted(body)).status).toBe(204);
  expect(await row(id)).toEqual(before);
  expect((await posted(cameBack(mailIdOf(randomId())))).status).toBe(204);
});

it.each([
  ['words', (_: string) => 'Hoi'],
  // Somebody answers one of our mails, and tells of another one in words.
  [
    'an answer that quotes a report',
    (body: string) => body.replace(/Content-Type: multipart.*/, 'Content-Type: text/plain'),
  ],
  ['a receipt', (body: string) => body.replace('delivery-status;', 'disposition-notification;')],
  [
    'one that returns no mail',
    (body: string) => body.replace(/text\/rfc822-headers/, 'text/plain'),
  ],
  ['one of a mail without an id', (body: string) => body.replace(/Message-ID:\r\n .*\r\n/, '')],
])('is no report: %s; whoever handed it over hears that', async (_, change) => {
  const { id } = await sent();
  const before = await row(id);
  const answer = await posted(change(cameBack(mailIdOf(id))));
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await row(id)).toEqual(before);
});

it('is about the mail that it returns, whatever else is named in it', async () => {
  const [returned, named] = [await sent(), await sent()];
  const status = 'Content-Type: message/delivery-status';
  const words = `Content-Type: text/plain\r\n\r\nLees ${mailIdOf(named.id)}\r\n--b\r\n${status}`;
  const body = cameBack(mailIdOf(returned.id)).replace(status, words);
  expect((await posted(body)).status).toBe(204);
  expect((await row(returned.id)).notReachedAt).not.toBeNull();
  expect((await row(named.id)).notReachedAt).toBeNull();
});

it('about a mail to a colleague leaves a line in the log, without whose', async () => {
  const cause = randomId();
  await transaction((tx) =>
    orderMail(tx, {
      ...{ to: 'marijke@gemeente.example', language: 'nl', cause },
      ...{ template: 'urgentNotice' },
    }),
  );
  const { id } = await database().outboundMessage.findUniqueOrThrow({ where: { cause } });
  const data = { sentAt: now(), toCipher: null, toKeyId: null };
  await database().outboundMessage.update({ where: { id }, data });
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const _ of [1, 2]) expect((await posted(cameBack(mailIdOf(id)))).status).toBe(204);
  const lines = said.mock.calls.flat().filter((line) => String(line).includes(id));
  said.mockRestore();
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('marijke');
});

it('is not believed of somebody else, nor when it is old, nor read to its end when it is too large', async () => {
  const { id } = await sent();
  const body = cameBack(mailIdOf(id));
  const answers = [
    await posted(body, 'another-key-than-the-common-one'),
    await posted(body, key, 301),
    await posted(body, ''),
    await report(new Request('http://localhost:3000/x', { method: 'POST', body })),
    await posted(`${body}${'x'.repeat(200_000)}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 413]);
  expect((await row(id)).notReachedAt).toBeNull();
});
