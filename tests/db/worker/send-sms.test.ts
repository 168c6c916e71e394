import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST as report } from '@/app/api/sms/verslag/route';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { sendMessageTask } from '@/lib/worker/send-message';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';
import { smsKey, startSmsGateway, type SmsGateway } from '@/tests/support/sms-gateway';

let gateway: SmsGateway;
let sent: Sent;
let house = 2100;

beforeAll(async () => {
  gateway = await startSmsGateway();
  Object.assign(process.env, { SMS_URL: gateway.url, SMS_KEY: smsKey });
  await colleague();
});
afterAll(() => gateway.stop());

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  gateway.got.length = 0;
  gateway.status = 202;
  house += 1;
  sent = await sentRequest({ houseNumber: String(house) });
  const data = { toldBy: 'sms', phone: '06 - 12 34 56 78' };
  await database().person.update({ where: { id: sent.askerId }, data, select: { id: true } });
});

async function told(): Promise<string> {
  await transaction((tx) => tellSender(tx, sent.requestId, 'message', randomId()));
  const where = { requestId: sent.requestId, template: 'message' };
  const last = { orderBy: { createdAt: 'desc' } } as const;
  return (await database().outboundMessage.findFirstOrThrow({ where, ...last })).id;
}

const run = (messageId: string, attempts = 1) =>
  sendMessageTask({ messageId }, { job: { attempts, max_attempts: 25 } as never });
const row = (id: string) => database().outboundMessage.findUniqueOrThrow({ where: { id } });

async function onHome(data: { mayNotBeCalledHome?: boolean; isAddressSecret?: boolean }) {
  const { householdId } = await database().case.findUniqueOrThrow({ where: { id: sent.caseId } });
  await database().household.update({ where: { id: householdId }, data, select: { id: true } });
}

describe('a text message', () => {
  it('says that there is something, and nothing more', async () => {
    const id = await told();
    await run(id);
    expect(gateway.got).toMatchObject([
      { id, key: id, to: '+31612345678', authorization: `Bearer ${smsKey}` },
    ]);
    const { text } = gateway.got[0]!;
    expect(text).toContain('http://localhost:3000/mijn');
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).not.toMatch(/Jan|Vries|alleen|geld/);
    expect(await row(id)).toMatchObject({ channel: 'sms', toCipher: null });
    expect((await row(id)).sentAt).not.toBeNull();
  });

  it('goes once, however many workers have it and however often', async () => {
    const id = await told();
    await Promise.all(Array.from({ length: 6 }, () => run(id)));
    await run(id);
    expect(gateway.got).toHaveLength(1);
  });

  it('that is tried again has the same id', async () => {
    const id = await told();
    gateway.status = 503;
    await expect(run(id)).rejects.toThrow();
    gateway.status = 202;
    await run(id, 2);
    expect(gateway.got.map(({ key }) => key)).toEqual([id, id]);
  });

  it.each([400, 401, 402, 403, 429, 500, 503])(
    'waits when the gateway answers %i',
    async (status) => {
      const id = await told();
      gateway.status = status;
      await expect(run(id)).rejects.toThrow();
      expect(await row(id)).toMatchObject({ sentAt: null, failedAt: null, notReachedAt: null });
    },
  );

  it.each([404, 410, 422])('is given up at once for a number refused with %i', async (status) => {
    const id = await told();
    gateway.status = status;
    await run(id);
    const { failedAt, notReachedAt, toCipher } = await row(id);
    expect([failedAt, notReachedAt, toCipher]).toEqual([expect.any(Date), expect.any(Date), null]);
  });

  it('does not go where nobody may call any more, whatever was ordered before', async () => {
    const id = await told();
    await onHome({ mayNotBeCalledHome: true });
    await run(id);
    expect(gateway.got).toEqual([]);
    expect(await row(id)).toMatchObject({ channel: 'person', toCipher: null, sentAt: null });
    expect((await row(id)).notReachedAt).not.toBeNull();
  });
});

describe('a report of the gateway', () => {
  function reported(body: object, { key = smsKey, age = 0 } = {}) {
    const text = JSON.stringify(body);
    const at = Math.floor(Date.now() / 1000) - age;
    const signature = createHmac('sha256', key).update(`${at}.${text}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'x-signature': `t=${at},v1=${signature}`,
    };
    const url = 'http://localhost:3000/api/sms/verslag';
    return report(new Request(url, { method: 'POST', headers, body: text }));
  }

  it('that it did not arrive puts it on the list, once', async () => {
    const id = await told();
    await run(id);
    expect((await reported({ id, state: 'failed' })).status).toBe(204);
    const first = await row(id);
    expect(first.notReachedAt).not.toBeNull();
    await reported({ id, state: 'failed' });
    expect(await row(id)).toEqual(first);
  });

  it('that is too large is not read to its end, whatever it says of its length', async () => {
    let read = 0;
    const body = new ReadableStream({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(4000));
        if (read > 50) controller.close();
      },
    });
    const sent = { method: 'POST', body, duplex: 'half' } as RequestInit;
    expect((await report(new Request('http://localhost:3000/x', sent))).status).toBe(413);
    expect(read).toBeLessThan(10);
  });

  it('that it arrived changes nothing', async () => {
    const id = await told();
    await run(id);
    const before = await row(id);
    expect((await reported({ id, state: 'delivered' })).status).toBe(204);
    expect(await row(id)).toEqual(before);
  });

  it('is not believed of somebody else, nor when it is old', async () => {
    const id = await told();
    await run(id);
    const body = { id, state: 'failed' };
    const answers = await Promise.all([
      reported(body, { key: 'somebody-else-with-another-key' }),
      reported(body, { age: 301 }),
      report(
        new Request('http://localhost:3000/x', { method: 'POST', body: JSON.stringify(body) }),
      ),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(answers[0]!.headers.get('content-type')).toBe('application/problem+json');
    expect((await row(id)).notReachedAt).toBeNull();
    expect((await reported({ id: 'x', state: 'gone' })).status).toBe(422);
    expect((await reported({ id: randomId(), state: 'failed' })).status).toBe(204);
  });
});
