import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import type { cookieJar } from '@/tests/support/cookies';

const jar = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => jar satisfies ReturnType<typeof cookieJar>);

import { dropDraft } from '@/lib/commands/draft/drop-draft';
import { linkDraftToIdentity } from '@/lib/commands/draft/link-draft';
import { mailCode } from '@/lib/commands/draft/mail-code';
import { makeCode } from '@/lib/commands/draft/make-code';
import { openByCode } from '@/lib/commands/draft/open-by-code';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { currentActor } from '@/lib/platform/actor';
import type { Actor } from '@/lib/platform/actor-types';
import { open, randomId, tokenHash } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { NotFoundError, SignInNeededError } from '@/lib/platform/errors';
import { sessionCookieName } from '@/lib/platform/session-cookie';
import { admitResident } from '@/lib/platform/sign-in/admit-resident';
import { currentDraft, currentDraftId, isDraftLocked } from '@/lib/queries/shared/current-draft';
import { otherDrafts } from '@/lib/queries/shared/other-drafts';
import { isValidBsn } from '@/lib/rules/bsn';
import { draftCodePurpose } from '@/lib/schemas/draft';
import { colleague } from '@/tests/support/factories/desk';
import { Browser } from '@/tests/support/factories/typing';

const nobody: Actor = { kind: 'anonymous' };
const acr = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard';
const claims = { birthdate: '1988-01-15', given_name: 'Samira', family_name: 'Voorbeeld' };
const born = '1980-04-03';
const numbers = Array.from({ length: 999 }, (_, at) => String(999_990_000 + at)).filter(isValidBsn);
let places = 0;
const address = () => `203.0.113.${(places += 1)}`;

/** Signs in at the one browser of these tests. */
async function signIn(bsn: string): Promise<Actor> {
  const secret = await admitResident({ bsn, acr, ...claims }, []);
  const token = await encode({ token: { sid: secret }, secret: env().NEXTAUTH_SECRET });
  jar.kept.set(sessionCookieName(), token);
  return currentActor();
}

/** A request that was begun, with somebody who signed for it half-way. */
async function signedFor(bsn = numbers.pop()!): Promise<Browser> {
  const browser = new Browser();
  await browser.type('verhaal', { story: 'Alleen voor mij.' });
  browser.actor = await signIn(bsn);
  browser.secret = await linkDraftToIdentity(browser.actor, browser.secret);
  show(browser);
  return browser;
}

/** What this browser holds and who is signed in there. */
const show = ({ secret }: Browser) => void jar.kept.set('sp-vraag', secret!);

/** The session ran out; the browser still holds the draft. */
function runOut(browser: Browser): void {
  jar.kept.delete(sessionCookieName());
  browser.actor = nobody;
}

async function withCode(): Promise<{ browser: Browser; code: string }> {
  const browser = await signedFor();
  await makeCode(browser.actor, browser.secret, null);
  const { codeCipher: cipher, codeKeyId: keyId, birthDate } = await browser.draft();
  expect(birthDate).not.toBeNull();
  return { browser, code: open({ cipher: cipher!, keyId: keyId! }, draftCodePurpose) };
}

beforeEach(async () => {
  await colleague();
  jar.kept.clear();
});
afterEach(() => void vi.useRealTimers());

describe('a draft that somebody signed for', () => {
  it('shows nothing in the same browser when that resident is not signed in any more', async () => {
    const browser = await signedFor();
    expect((await currentDraft())?.typed.verhaal).toMatchObject({ story: 'Alleen voor mij.' });
    expect(await isDraftLocked()).toBe(false);
    runOut(browser);
    expect(await currentDraft()).toBeNull();
    expect(await currentDraftId(nobody)).toBeNull();
    expect(await isDraftLocked()).toBe(true);
    expect(await otherDrafts()).toEqual([]);
  });

  it('is there again when that resident signs in, and not for somebody else', async () => {
    const [own = '', other = ''] = numbers.splice(0, 2);
    runOut(await signedFor(own));
    await signIn(other);
    expect(await currentDraft()).toBeNull();
    expect(await isDraftLocked()).toBe(false);
    await signIn(own);
    expect((await currentDraft())?.typed.verhaal).toMatchObject({ story: 'Alleen voor mij.' });
  });

  it('shows no receipt either, after it was sent', async () => {
    const browser = await signedFor();
    await browser.type('bereiken', { phone: '0600000187' });
    await submitRequest(browser.actor, (await browser.draft()).id);
    expect((await currentDraft())?.receiptToken).toMatch(/^[\w-]{20,}$/);
    const seen = await browser.look('verhaal');
    runOut(browser);
    expect(await currentDraft()).toBeNull();
    await expect(browser.type('verhaal', { story: 'Nog iets' }, seen)).rejects.toThrow(
      SignInNeededError,
    );
  });

  it('keeps what was being typed while the session ended', async () => {
    const browser = await signedFor();
    const { id } = await browser.draft();
    const seen = await browser.look('verhaal');
    runOut(browser);
    await browser.type('verhaal', { story: 'Alleen voor mij, en dit.' }, seen);
    await browser.type('wensen', { matters: 'rust' }, { draftId: id, version: 0 });
    expect(browser.secret).toBe(jar.kept.get('sp-vraag'));
    expect(await browser.kept('verhaal')).toMatchObject({ story: 'Alleen voor mij, en dit.' });
    expect((await browser.draft()).answers.map(({ step }) => step)).toContain('wensen');
    expect(await isDraftLocked()).toBe(true);
  });

  it('tells nobody what stands there already, also not as the other of two texts', async () => {
    const browser = await signedFor();
    const { id } = await browser.draft();
    runOut(browser);
    for (const seen of [null, { draftId: id, version: 9 }, { draftId: randomId(), version: 1 }]) {
      const saving = browser.type('verhaal', { story: 'Gluren' }, seen);
      await expect(saving).rejects.toThrow(SignInNeededError);
    }
    const elsewhere = browser.type('wensen', { matters: 'Gluren' }, null);
    await expect(elsewhere).rejects.toThrow(SignInNeededError);
    const { answers } = await browser.draft();
    expect(JSON.stringify(answers)).not.toContain('Gluren');
  });

  it('gives no code, mails none and is not thrown away by who comes after', async () => {
    const { browser } = await withCode();
    runOut(browser);
    const { secret } = browser;
    const mail = { email: 'x@example.nl', formKey: randomId(), language: 'nl' };
    const tries = [
      () => makeCode(nobody, secret, born),
      () => mailCode(nobody, secret, { ...mail, address: address() }),
      () => dropDraft(nobody, secret),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(SignInNeededError);
    expect((await browser.draft()).answers.length).toBeGreaterThan(0);
    expect(await database().outboundMessage.count()).toBe(0);
  });
});

describe('the code of a draft that somebody signed for', () => {
  const now = new Date('2027-03-01T10:00:00Z');
  const later = (minutes: number) => vi.setSystemTime(new Date(now.getTime() + minutes * 60_000));

  /** In another browser, where nobody is signed in. */
  async function openElsewhere(): Promise<Browser> {
    vi.useFakeTimers({ toFake: ['Date'], now });
    const { browser, code } = await withCode();
    runOut(browser);
    const birthDate = '1988-01-15';
    const opened = await openByCode(nobody, { code, birthDate, address: address() });
    const library = new Browser(opened.secret);
    show(library);
    return library;
  }

  it('shows what was typed, not what the sign-in told, and does not send', async () => {
    await openElsewhere();
    const draft = await currentDraft();
    expect(draft).toMatchObject({
      typed: { verhaal: { story: 'Alleen voor mij.' } },
      areFactsShown: false,
      needsSignIn: true,
    });
    await expect(submitRequest(nobody, draft!.id)).rejects.toThrow(SignInNeededError);
  });

  it('opens it for as long as a resident may be quiet, and again after every answer', async () => {
    const library = await openElsewhere();
    later(14);
    const { id } = (await currentDraft())!;
    await library.type('wensen', { matters: 'rust' }, { draftId: id, version: 0 });
    show(library);
    later(28);
    expect(await currentDraft()).not.toBeNull();
    later(30);
    expect(await currentDraft()).toBeNull();
    expect(await isDraftLocked()).toBe(true);
  });

  it('cannot be claimed by who holds only the cookie', async () => {
    const library = await openElsewhere();
    const [secret = '', until = '', seal = ''] = library.secret!.split('.');
    for (const forged of [secret, `${secret}.${until}`, `${secret}.${Number(until) + 1}.${seal}`]) {
      jar.kept.set('sp-vraag', forged);
      expect(await currentDraft()).toBeNull();
      expect(await isDraftLocked()).toBe(true);
    }
  });
});

describe('a draft of nobody', () => {
  it('stays readable in its browser, however long somebody pauses', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T10:00:00Z') });
    const browser = new Browser();
    await browser.type('verhaal', { story: 'Even pauze.' });
    show(browser);
    vi.setSystemTime(new Date('2027-03-03T10:00:00Z'));
    expect((await currentDraft())?.typed.verhaal).toMatchObject({ story: 'Even pauze.' });
    expect(await isDraftLocked()).toBe(false);
    await expect(makeCode(nobody, 'made-up', born)).rejects.toThrow(NotFoundError);
    expect(tokenHash(browser.secret!)).toBe((await browser.draft()).tokenHash);
  });
});
