import { beforeAll, describe, expect, it, vi } from 'vitest';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, RateLimitedError } from '@/lib/platform/errors';
import { colleague } from '@/tests/support/factories/desk';
import { Browser } from '@/tests/support/factories/typing';

beforeAll(async () => void (await colleague()));

describe('what is typed', () => {
  it('is kept from the first answer, and not before it', async () => {
    const browser = new Browser();
    expect(await browser.type('verhaal', { story: '  ' })).toMatchObject({ secret: null });
    expect(await database().draft.count()).toBe(0);
    await browser.type('verhaal', { story: 'Het lukt niet meer.' });
    expect(await browser.kept('verhaal')).toMatchObject({ story: 'Het lukt niet meer.' });
  });

  it('is kept right or wrong', async () => {
    const browser = new Browser();
    const birthDate = { day: '30', month: '02', year: '1980' };
    await browser.type('wie-bent-u', { birthDate, postcode: '2000' });
    expect(await browser.kept('wie-bent-u')).toMatchObject({ birthDate, postcode: '2000' });
  });

  it('is kept whole: 20 000 emoji, right-to-left, HTML, and what PostgreSQL cannot hold', async () => {
    const browser = new Browser();
    for (const story of ['🌧️'.repeat(10_000), 'عندي مشكلة', '<b>a</b>', 'x\u0001y']) {
      await browser.type('verhaal', { story });
      expect(await browser.kept('verhaal')).toMatchObject({ story });
    }
    await browser.type('verhaal', { story: 'a\u0000b\ud800' });
    expect(await browser.kept('verhaal')).toMatchObject({ story: 'ab\ufffd' });
  });

  it('is refused, with everything typed kept by the form, when one page is more than 200 kB', async () => {
    const browser = new Browser();
    const tooMuch = browser.type('wensen', { matters: 'é'.repeat(110_000), doSelf: 'x' });
    await expect(tooMuch).rejects.toThrow(FieldErrorsError);
    await expect(tooMuch).rejects.toMatchObject({ errors: [{ path: 'matters', key: 'tooLong' }] });
  });

  it('stays away from other drafts: a made-up secret starts a draft of its own', async () => {
    const browser = new Browser('made-up');
    const saved = await browser.type('verhaal', { story: 'Hallo' }, null);
    expect(saved.secret).not.toBe('made-up');
  });
});

describe('two tabs', () => {
  it('on two pages never touch each other', async () => {
    const browser = new Browser();
    await browser.type('verhaal', { story: 'een' });
    await Promise.all([
      browser.type('verhaal', { story: 'twee' }),
      browser.type('wensen', { matters: 'rust' }),
      browser.type('bereiken', { phone: '0600000187' }),
    ]);
    expect(await browser.kept('verhaal')).toMatchObject({ story: 'twee' });
    expect(await browser.kept('wensen')).toMatchObject({ matters: 'rust' });
    expect(await browser.kept('bereiken')).toMatchObject({ phone: '0600000187' });
  });

  it('on one page: the second hears of the first, and neither is lost', async () => {
    const browser = new Browser();
    await browser.type('verhaal', { story: 'een' });
    const bothSaw = await browser.look('verhaal');
    await browser.type('verhaal', { story: 'in de eerste tab' }, bothSaw);
    const second = browser.type('verhaal', { story: 'in de tweede tab' }, bothSaw);
    await expect(second).rejects.toThrow(ConflictError);
    await expect(second).rejects.toMatchObject({ current: { story: 'in de eerste tab' } });
    expect(await browser.kept('verhaal')).toMatchObject({ story: 'in de eerste tab' });
    await browser.type('verhaal', { story: 'in de tweede tab' }, await browser.look('verhaal'));
    expect(await browser.kept('verhaal')).toMatchObject({ story: 'in de tweede tab' });
  });

  it('that save the same page at the same moment: one is kept, the others hear of it', async () => {
    const browser = new Browser();
    await browser.type('verhaal', { story: 'begin' });
    const seen = await browser.look('verhaal');
    const tabs = ['a', 'b', 'c', 'd'].map((story) => browser.type('verhaal', { story }, seen));
    const ends = await Promise.allSettled(tabs);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends) {
      if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(ConflictError);
    }
  });

  it('that say the same are no conflict: a double click is one answer', async () => {
    const browser = new Browser();
    await browser.type('verhaal', { story: 'een' });
    const seen = await browser.look('verhaal');
    await Promise.all([1, 2, 3].map(() => browser.type('verhaal', { story: 'twee' }, seen)));
    expect((await browser.look('verhaal'))?.version).toBe(2);
  });

  it('of which one belongs to an earlier request never overwrite the new one', async () => {
    const browser = new Browser();
    await browser.type('verhaal', { story: 'eerste vraag' });
    const oldTab = await browser.look('verhaal');
    browser.secret = null;
    await browser.type('verhaal', { story: 'tweede vraag' });
    const late = browser.type('verhaal', { story: 'nog bij de eerste' }, oldTab);
    await expect(late).rejects.toThrow(ConflictError);
  });
});

describe('after sending', () => {
  it('nothing can be changed, and every save leads to the same receipt', async () => {
    const browser = new Browser();
    await browser.type('wie-bent-u', { givenName: 'Samira' });
    await browser.type('bereiken', { phone: '0600000187' });
    const { id } = await browser.draft();
    const { receiptToken } = await submitRequest(browser.actor, id);
    const saved = await browser.type('verhaal', { story: 'te laat' }, null);
    expect(saved.receiptToken).toBe(receiptToken);
    expect(await browser.kept('verhaal')).toBeUndefined();
  });
});

describe('one network address', () => {
  it('does not start drafts without end', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T10:00:00Z') });
    const starts = async () => new Browser().type('verhaal', { story: 'weer een' });
    for (let count = 0; count < 60; count += 1) await starts();
    await expect(starts()).rejects.toThrow(RateLimitedError);
    vi.useRealTimers();
  });
});
