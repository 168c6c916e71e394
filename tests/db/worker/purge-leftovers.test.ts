import { describe, expect, it, vi } from 'vitest';
import { tokenHash } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { purgeLeftovers } from '@/lib/worker/purge-leftovers';
import { colleague } from '@/tests/support/factories/desk';
import { sentRequest } from '@/tests/support/factories/my-case';

const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000);

async function leave(requestId: string, ago: number): Promise<void> {
  const at = hours(ago);
  const db = database();
  const sealed = { cipher: new Uint8Array([1]), keyId: 'test-1' };
  await db.keptForm.create({ data: { ownerHash: `${ago}`, path: '/', ...sealed, savedAt: at } });
  await db.rateLimit.create({ data: { key: `${ago}`, windowStart: at } });
  await db.oneTimeCode.create({ data: { requestId, codeIndex: `${ago}`, expiresAt: at } });
  await db.authSession.create({
    data: { tokenHash: tokenHash(`${ago}`), kind: 'slip', requestId, expiresAt: at },
  });
}

const counts = async () => {
  const db = database();
  return [
    await db.keptForm.count(),
    await db.rateLimit.count(),
    await db.oneTimeCode.count(),
    await db.authSession.count(),
  ];
};

describe('what served its purpose', () => {
  it('goes; what may still be needed stays', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await colleague();
    const { requestId } = await sentRequest();
    for (const ago of [0, 2, 30]) await leave(requestId, ago);
    await purgeLeftovers();
    expect(await counts()).toEqual([1, 2, 2, 2]);
    await purgeLeftovers();
    expect(await counts()).toEqual([1, 2, 2, 2]);
  });

  it('a session that was ended a day ago goes before it would run out', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { requestId } = await sentRequest({ houseNumber: '2' });
    const base = { kind: 'slip', requestId, expiresAt: hours(-5) };
    await database().authSession.create({
      data: { ...base, tokenHash: tokenHash('ended'), endedAt: hours(25) },
    });
    await purgeLeftovers();
    const left = await database().authSession.count({ where: { tokenHash: tokenHash('ended') } });
    expect(left).toBe(0);
  });
});
