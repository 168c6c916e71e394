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
  const sureAs = (sent: Sent, status: string) =>
    asOwner(`update help_request set match_status = $2 where id = $1`, [sent.requestId, status]);

  it('says that she helps already, only when it is sure whose household it is', async () => {
    await colleague();
    const first = await sentRequest(here());
    expect((await receiptOf(first)).helpsAlready).toBe(false);
    const second = await sentRequest({ ...here(), phone: '0600000002' });
    expect(second.caseId).toBe(first.caseId);
    // Nobody confirmed it yet: this sender must not learn that the household was known.
    expect((await receiptOf(second)).helpsAlready).toBe(false);
    for (const status of ['verified', 'confirmed']) {
      await sureAs(second, status);
      expect((await receiptOf(second)).helpsAlready).toBe(true);
    }
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
