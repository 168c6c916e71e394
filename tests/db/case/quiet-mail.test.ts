import { beforeEach, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { asOwner } from '@/tests/support/database';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

const email = 'jan@example.nl';
const hour = 3_600_000;
let house = 1900;
let marijke: StaffActor;
let sent: Sent;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  marijke = await colleague();
  sent = await sentRequest({ houseNumber: String(house), email, areas: ['geld', 'gezin', 'werk'] });
});

const say = () => transaction((tx) => tellSender(tx, sent.requestId, 'message', randomId()));

/** The mails that there is a message, with the moment from which they may go. */
const mails = () =>
  asOwner<{ id: string; run_at: Date }>(
    `select m.id, j.run_at from outbound_message m
      join graphile_worker._private_jobs j on j.payload ->> 'messageId' = m.id::text
      where m.request_id = $1 and m.template = 'message' order by m.created_at, m.id`,
    [sent.requestId],
  );

async function went(id: string, ago = 0): Promise<Date> {
  const at = new Date(Date.now() - ago);
  await asOwner(
    `update outbound_message set sent_at = $2, to_cipher = null, to_key_id = null where id = $1`,
    [id, at],
  );
  return at;
}

describe('mails that there is a message', () => {
  it('are one, however many parts are ended while it waits', async () => {
    const parts = await database().requestPart.findMany({ where: { requestId: sent.requestId } });
    expect(parts.length).toBeGreaterThan(2);
    for (const { id, version } of parts) {
      const change = { action: 'close', outcome: 'Dit is geregeld.', version } as const;
      await changePart(marijke, sent.caseId, id, change);
    }
    expect(await mails()).toHaveLength(1);
  });

  it('are quiet for an hour after one went; then one tells what was said in between', async () => {
    await say();
    const [first] = await mails();
    expect(first!.run_at.getTime()).toBeLessThanOrEqual(Date.now());
    const at = await went(first!.id);
    for (let times = 0; times < 3; times += 1) await say();
    const all = await mails();
    expect(all).toHaveLength(2);
    expect(all[1]!.run_at.getTime()).toBe(at.getTime() + hour);
  });

  it('go at once again when the hour is over', async () => {
    await say();
    const [first] = await mails();
    await went(first!.id, 2 * hour);
    await say();
    const all = await mails();
    expect(all).toHaveLength(2);
    expect(all[1]!.run_at.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('are one as well when it is said at the same moment from many sides', async () => {
    await Promise.all(Array.from({ length: 8 }, say));
    const [first] = await mails();
    expect(await mails()).toHaveLength(1);
    await went(first!.id);
    await Promise.all(Array.from({ length: 8 }, say));
    expect(await mails()).toHaveLength(2);
  });

  it('do not count when one is going out at this moment: it may be read before this is done', async () => {
    await say();
    const [first] = await mails();
    await transaction(async (tx) => {
      await tx.$queryRaw(
        Prisma.sql`select id from outbound_message where id = ${first!.id}::uuid for update`,
      );
      await say();
    });
    expect(await mails()).toHaveLength(2);
  });

  it('go to each request by itself', async () => {
    await say();
    const first = sent;
    sent = await sentRequest({ houseNumber: `${house}-2`, email });
    await say();
    expect(await mails()).toHaveLength(1);
    sent = first;
    expect(await mails()).toHaveLength(1);
  });

  it('are not sent about a request that was taken back', async () => {
    await withdrawRequest(sent.slip, sent.requestId, '');
    await say();
    expect(await mails()).toEqual([]);
  });
});
