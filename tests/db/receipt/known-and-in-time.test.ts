import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { cookieJar } from '@/tests/support/cookies';

const jar = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => jar satisfies ReturnType<typeof cookieJar>);

import { draftSecret } from '@/lib/platform/draft-cookie';
import { database } from '@/lib/platform/db';
import { receipt, type Receipt } from '@/lib/queries/receipt/receipt';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';

let house = 900;
beforeEach(async () => {
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  jar.kept.clear();
  house += 1;
});

const here = () => ({ houseNumber: String(house) });

async function receiptOf({ requestId, draftId }: Sent): Promise<Receipt> {
  jar.kept.set('sp-vraag', draftSecret(draftId));
  const { receiptToken } = await database().helpRequest.findUniqueOrThrow({
    where: { id: requestId },
  });
  return (await receipt(receiptToken))!;
}

describe('the receipt of a household that is known', () => {
  it('is the same as that of a new one, but for its day and its code', async () => {
    await colleague();
    const first = await receiptOf(await sentRequest(here()));
    const known = await sentRequest({ ...here(), phone: '0600000002' });
    await asOwner(`update help_request set match_status = 'confirmed' where id = $1`, [
      known.requestId,
    ]);
    const { code: _one, ...ofNew } = first;
    const { code: _other, ...ofKnown } = await receiptOf(known);
    expect(ofKnown).toEqual(ofNew);
  });
});

describe('the day on a receipt', () => {
  it('is one on which somebody is there, and late is late by that day', async () => {
    const marijke = await colleague({ workDays: [2, 3, 4, 5] });
    // Thursday 26 November 2026; two working days later is Monday 30 November, when she does not work.
    const sent = await sentRequest(here(), new Date('2026-11-26T09:00:00Z'));
    expect(sent.contactPersonId).toBe(marijke);
    expect((await receiptOf(sent)).dueOn).toBe('2026-11-27');
    vi.stubEnv('CLOCK_OFFSET_MS', String(new Date('2026-11-28T12:00:00Z').getTime() - Date.now()));
    expect(await receiptOf(sent)).toMatchObject({ dueOn: '2026-11-27', isLate: true });
  });
});
