import { beforeAll, describe, expect, it } from 'vitest';
import { dropDraft } from '@/lib/commands/draft/drop-draft';
import { remindDraft } from '@/lib/commands/draft/remind-draft';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { database } from '@/lib/platform/db';
import { remindDrafts } from '@/lib/worker/remind-drafts';
import { colleague } from '@/tests/support/factories/desk';
import { Browser } from '@/tests/support/factories/typing';

beforeAll(async () => void (await colleague()));

const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);

type Begun = { quietDays: number; email?: string; urgencies?: string[]; noCallsHome?: boolean };

/** Somebody who began so many days ago, and left. */
async function begun({ quietDays, email = 'samira@example.nl', ...said }: Begun) {
  const browser = new Browser();
  await browser.type('wie-bent-u', { givenName: 'Samira' });
  await browser.type('dringend', { urgencies: said.urgencies ?? [] });
  const mayNotBeCalledHome = said.noCallsHome ? 'on' : '';
  await browser.type('bereiken', { phone: '0600000187', email, mayNotBeCalledHome });
  const { id } = await browser.draft();
  await database().draft.update({ where: { id }, data: { updatedAt: daysAgo(quietDays) } });
  return { id, browser };
}

const mails = (id: string) =>
  database().outboundMessage.count({
    where: { cause: `draftReminder:${id}`, template: 'draftReminder', toCipher: { not: null } },
  });

describe('a request that was begun and left', () => {
  it('brings one kind reminder, a week before it vanishes', async () => {
    const left = await begun({ quietDays: 35.1 });
    const young = await begun({ quietDays: 34.9 });
    await remindDrafts();
    await remindDrafts();
    expect(await mails(left.id)).toBe(1);
    expect(await mails(young.id)).toBe(0);
  });

  it('brings one, however many workers look at the same moment', async () => {
    const { id } = await begun({ quietDays: 36 });
    await Promise.all(Array.from({ length: 8 }, () => remindDrafts()));
    expect(await mails(id)).toBe(1);
  });

  it.each([
    ['no address', { quietDays: 36, email: '' }],
    ['half an address', { quietDays: 36, email: 'samira@' }],
    ['somebody who is not safe at home', { quietDays: 36, urgencies: ['unsafe'] }],
    ['somebody who may not be called at home', { quietDays: 36, noCallsHome: true }],
  ])('brings none to %s', async (_, about) => {
    const { id } = await begun(about);
    await remindDrafts();
    expect(await mails(id)).toBe(0);
  });

  it('brings none when it was sent, thrown away or gone on with meanwhile', async () => {
    const sent = await begun({ quietDays: 36 });
    await sent.browser.type('verhaal', { story: 'Het lukt niet meer.' });
    await submitRequest(sent.browser.actor, sent.id);
    const gone = await begun({ quietDays: 36 });
    await dropDraft(gone.browser.actor, gone.browser.secret);
    const goneOn = await begun({ quietDays: 1 });
    for (const { id } of [sent, gone, goneOn]) {
      expect(await remindDraft(id, daysAgo(35))).toBe(false);
      expect(await mails(id)).toBe(0);
    }
  });
});
