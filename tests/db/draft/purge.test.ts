import { beforeAll, describe, expect, it } from 'vitest';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { database } from '@/lib/platform/db';
import { purgeDrafts } from '@/lib/worker/purge-drafts';
import { colleague } from '@/tests/support/factories/desk';
import { Browser } from '@/tests/support/factories/typing';

beforeAll(async () => void (await colleague()));

const day = 24 * 60 * 60 * 1000;

async function lastAnswer(browser: Browser, daysAgo: number, minutes = 0): Promise<string> {
  const { id } = await browser.draft();
  const updatedAt = new Date(Date.now() - daysAgo * day + minutes * 60_000);
  await database().draft.update({ where: { id }, data: { updatedAt } });
  return id;
}

async function begun(): Promise<Browser> {
  const browser = new Browser();
  await browser.type('wie-bent-u', { givenName: 'Samira' });
  await browser.type('bereiken', { phone: '0600000187' });
  return browser;
}

const isThere = async (id: string) => (await database().draft.count({ where: { id } })) === 1;

describe('requests that were never sent', () => {
  it('disappear 42 days after the last answer, with every answer', async () => {
    const old = await lastAnswer(await begun(), 42, -1);
    const young = await lastAnswer(await begun(), 42, 1);
    await purgeDrafts();
    expect(await isThere(old)).toBe(false);
    expect(await database().draftAnswer.count({ where: { draftId: old } })).toBe(0);
    expect(await isThere(young)).toBe(true);
  });

  it('leave a request that was sent as it is', async () => {
    const browser = await begun();
    const { id } = await browser.draft();
    const sent = await submitRequest(browser.actor, id, new Date(Date.now() - 43 * day));
    await purgeDrafts();
    expect(await isThere(id)).toBe(false);
    const kept = await database().helpRequest.findUnique({ where: { id: sent.requestId } });
    expect(kept).not.toBeNull();
  });
});
