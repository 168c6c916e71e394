import { describe, expect, it, vi } from 'vitest';
import { dropDraft } from '@/lib/commands/draft/drop-draft';
import { mailCode } from '@/lib/commands/draft/mail-code';
import { makeCode } from '@/lib/commands/draft/make-code';
import { openByCode } from '@/lib/commands/draft/open-by-code';
import { blindIndex, open, randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError, RateLimitedError } from '@/lib/platform/errors';
import { openMailValues } from '@/lib/platform/mail-values';
import { draftCodePurpose, spokenCode } from '@/lib/schemas/draft';
import { Browser } from '@/tests/support/factories/typing';

const born = '1980-04-03';

async function begun(): Promise<Browser> {
  const browser = new Browser();
  await browser.type('verhaal', { story: 'Het lukt niet meer.' });
  await browser.type('leefgebieden', { areas: ['geld'] });
  return browser;
}

async function codeOf(browser: Browser): Promise<string> {
  const { codeCipher: cipher, codeKeyId: keyId } = await browser.draft();
  return open({ cipher: cipher!, keyId: keyId! }, draftCodePurpose);
}

async function withCode(): Promise<{ browser: Browser; code: string }> {
  const browser = await begun();
  await makeCode(browser.actor, browser.secret, born);
  return { browser, code: await codeOf(browser) };
}

let places = 0;
/** Somewhere else, every time. */
const address = () => `198.51.100.${(places += 1)}`;

describe('a code', () => {
  it('needs a birth date, and takes the one that was given already', async () => {
    const browser = await begun();
    const without = makeCode(browser.actor, browser.secret, null);
    await expect(without).rejects.toThrow(FieldErrorsError);
    const birthDate = { day: '3', month: '4', year: '1980' };
    await browser.type('wie-bent-u', { givenName: 'Samira', birthDate });
    await makeCode(browser.actor, browser.secret, null);
    expect(await codeOf(browser)).toMatch(/^[2-9B-Z]{6}$/);
  });

  it('is the same when it is asked for again, and lies nowhere readable', async () => {
    const { browser, code } = await withCode();
    await makeCode(browser.actor, browser.secret, '1999-01-01');
    expect(await codeOf(browser)).toBe(code);
    const row = await browser.draft();
    expect(JSON.stringify(row)).not.toContain(code);
    expect(row.codeIndex).toBe(blindIndex(draftCodePurpose, code));
  });

  it('opens the draft elsewhere, and both devices go on', async () => {
    const { browser, code } = await withCode();
    const opened = await openByCode(browser.actor, { code, birthDate: born, address: address() });
    expect(opened.goOn).toBe('huishouden');
    const phone = new Browser(opened.secret);
    await phone.type('wensen', { matters: 'rust' });
    await browser.type('bereiken', { phone: '0600000187' });
    expect((await browser.draft()).answers).toHaveLength(4);
  });

  it('opens on the page where somebody stopped, until that one goes on', async () => {
    const { browser, code } = await withCode();
    const goOn = async () =>
      (await openByCode(browser.actor, { code, birthDate: born, address: address() })).goOn;
    await browser.type('taal', { language: 'nl' });
    expect(await goOn()).toBeNull();
    await browser.stop('taal', { language: 'nl' });
    expect(await goOn()).toBe('taal');
    await browser.stop('wensen', {});
    expect(await goOn()).toBe('wensen');
    await browser.type('wensen', { matters: 'Rust' });
    expect(await goOn()).toBeNull();
  });

  it('says the same for an unknown code and for another birth date, and both are recorded', async () => {
    const { browser, code } = await withCode();
    const wrong = [
      { code, birthDate: '1980-04-04' },
      { code: 'ZZZZZZ', birthDate: born },
    ];
    for (const attempt of wrong) {
      const opening = openByCode(browser.actor, { ...attempt, address: address() });
      await expect(opening).rejects.toMatchObject({
        errors: [{ path: 'code', key: 'draftCodeUnknown' }],
      });
    }
    const refused = await database().auditEvent.count({
      where: { event: 'draft.opened', result: 'refused' },
    });
    expect(refused).toBe(wrong.length);
  });

  it('cannot be guessed at: five tries with one code, twenty from one place', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T10:00:00Z') });
    const { browser, code } = await withCode();
    const guess = (text: string, from: string) =>
      openByCode(browser.actor, { code: text, birthDate: '2000-01-01', address: from });
    for (let count = 0; count < 5; count += 1) {
      await expect(guess(code, address())).rejects.toThrow(FieldErrorsError);
    }
    const right = openByCode(browser.actor, { code, birthDate: born, address: address() });
    await expect(right).rejects.toThrow(RateLimitedError);
    for (let count = 0; count < 20; count += 1) {
      await expect(guess(`GUESS${count}`, 'one')).rejects.toThrow(FieldErrorsError);
    }
    await expect(guess('GUESSX', 'one')).rejects.toThrow(RateLimitedError);
    vi.setSystemTime(new Date('2027-03-01T10:15:00Z'));
    await openByCode(browser.actor, { code, birthDate: born, address: address() });
    vi.useRealTimers();
  });
});

describe('a code by mail', () => {
  const mail = (formKey: string, email = 'samira@example.nl') => ({
    email,
    formKey,
    language: 'nl',
    address: address(),
  });

  it('is one mail, however often the form is sent, and the address stays with the mail only', async () => {
    const { browser, code } = await withCode();
    const formKey = randomId();
    for (let count = 0; count < 2; count += 1) {
      await mailCode(browser.actor, browser.secret, mail(formKey));
    }
    const { id } = await browser.draft();
    const mails = await database().outboundMessage.findMany({
      where: { cause: { startsWith: `draftCode:${id}` } },
    });
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain(code);
    expect(JSON.stringify(await browser.draft())).not.toContain('samira@example.nl');
    expect(openMailValues(mails[0]!.values as Record<string, string>)).toEqual({
      code: spokenCode(code),
    });
  });

  it('is not for somebody without a code', async () => {
    const browser = await begun();
    await expect(mailCode(browser.actor, browser.secret, mail(randomId()))).rejects.toThrow(
      NotFoundError,
    );
  });

  it('does not fill somebody’s mailbox', async () => {
    const { browser } = await withCode();
    const send = () => mailCode(browser.actor, browser.secret, mail(randomId(), 'a@example.nl'));
    for (let count = 0; count < 5; count += 1) await send();
    await expect(send()).rejects.toThrow(RateLimitedError);
  });
});

describe('throwing away', () => {
  it('takes every answer, and the code opens nothing any more', async () => {
    const { browser, code } = await withCode();
    const { id } = await browser.draft();
    await dropDraft(browser.actor, browser.secret);
    expect(await database().draftAnswer.count({ where: { draftId: id } })).toBe(0);
    const opening = openByCode(browser.actor, { code, birthDate: born, address: address() });
    await expect(opening).rejects.toThrow(FieldErrorsError);
  });

  it('never takes somebody else’s', async () => {
    const { browser } = await withCode();
    await dropDraft(browser.actor, 'made-up');
    expect((await browser.draft()).answers).toHaveLength(2);
  });
});
