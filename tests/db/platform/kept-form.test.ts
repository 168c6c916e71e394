import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { cookieJar } from '@/tests/support/cookies';

const browser = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => browser satisfies ReturnType<typeof cookieJar>);

import { currentActor, endSession } from '@/lib/platform/actor';
import { residentOrSlip, staffWith } from '@/lib/platform/actor-guards';
import type { Actor } from '@/lib/platform/actor-types';
import { randomId, tokenHash } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { formDoor } from '@/lib/platform/form-door';
import { keepForm, keptLimits, readKeptForm } from '@/lib/platform/kept-form';
import { openSession } from '@/lib/platform/session';
import {
  keptFormCookieName,
  sessionCookieName,
  slipCookieName,
} from '@/lib/platform/session-cookie';
import { admitResident } from '@/lib/platform/sign-in/admit-resident';
import { admitStaff } from '@/lib/platform/sign-in/admit-staff';
import { colleague } from '@/tests/support/factories/desk';
import { sentRequest } from '@/tests/support/factories/my-case';

const page = '/balie';
const typed = { story: 'Dit is van mij.' };

let secret = '';
async function show(shown: string): Promise<void> {
  secret = shown;
  const token = await encode({ token: { sid: shown }, secret: env().NEXTAUTH_SECRET });
  browser.kept.set(sessionCookieName(), token);
}

const signIn = async (sub: string) =>
  show(await admitStaff({ sub, name: 'Truus van Proef', roles: ['host'] }, [secret]));
const acr = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard';
const signInResident = async (bsn: string) => show(await admitResident({ bsn, acr }, [secret]));

async function signInWithSlip(requestId: string): Promise<void> {
  const actor: Actor = { kind: 'slip', requestId, sessionId: '' };
  const owner = { kind: 'slip', requestId } as const;
  secret = await transaction((tx) => openSession(tx, owner, actor, new Date()));
  browser.kept.set(slipCookieName(), secret);
}

/** Time passes until the session has run out; the browser still shows its cookie. */
const runOut = () =>
  database().authSession.update({
    where: { tokenHash: tokenHash(secret) },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });

const storyThere = async () => (await readKeptForm(page))?.values.story ?? null;

/** A door for one kind of actor, in which nothing goes wrong after the guard. */
const post = (who: (actor: Actor) => Actor, body = typed) =>
  formDoor({
    who,
    schema: z.object({ story: z.string().min(1, 'storyMissing') }),
    run: async () => undefined,
    next: () => '/klaar',
    back: () => page,
  })(
    new Request('http://localhost:3000/x', {
      method: 'POST',
      body: new URLSearchParams(body),
    }),
    { params: Promise.resolve({}) },
  );

beforeEach(() => {
  browser.kept.clear();
  secret = '';
});

describe('a form that was kept', () => {
  it('is given back to the same colleague in the same browser, and to nobody else there', async () => {
    const [truus, henk] = [randomId(), randomId()];
    await signIn(truus);
    await keepForm(page, { values: typed, errors: [] });
    expect(await storyThere()).toBe(typed.story);
    await signIn(henk);
    expect(await storyThere()).toBeNull();
    browser.kept.delete(sessionCookieName());
    expect((await currentActor()).kind).toBe('anonymous');
    expect(await storyThere()).toBeNull();
    await signInResident('999993847');
    expect(await storyThere()).toBeNull();
    await signIn(truus);
    expect(await storyThere()).toBe(typed.story);
  });

  it('is not there for the same colleague in another browser', async () => {
    const truus = randomId();
    await signIn(truus);
    await keepForm(page, { values: typed, errors: [] });
    browser.kept.delete(keptFormCookieName());
    expect(await storyThere()).toBeNull();
  });

  it('of nobody is for nobody: who signs in does not find it', async () => {
    await keepForm(page, { values: typed, errors: [] });
    expect(await storyThere()).toBe(typed.story);
    await signIn(randomId());
    expect(await storyThere()).toBeNull();
  });

  it('is not read by a colleague who posts the same form; each has an own one', async () => {
    const [truus, henk] = [randomId(), randomId()];
    await signIn(truus);
    expect((await post(staffWith('host'), { story: '' })).headers.get('location')).toMatch(
      /^\/balie/,
    );
    expect(await readKeptForm(page)).toMatchObject({ errors: [{ key: 'storyMissing' }] });
    await signIn(henk);
    expect((await post(staffWith('host'))).headers.get('location')).toBe('/klaar');
    await signIn(truus);
    expect(await readKeptForm(page)).toMatchObject({ errors: [{ key: 'storyMissing' }] });
    await post(staffWith('host'));
    expect(await readKeptForm(page)).toBeNull();
  });

  it('lasts an hour', async () => {
    await signIn(randomId());
    await keepForm(page, { values: typed, errors: [] });
    await database().keptForm.updateMany({ data: { savedAt: new Date(Date.now() - 3_601_000) } });
    expect(await storyThere()).toBeNull();
  });
});

describe('a session that ended while somebody typed', () => {
  it('gives a colleague the text back after signing in again, and not another colleague', async () => {
    const [truus, henk] = [randomId(), randomId()];
    await signIn(truus);
    await runOut();
    const answer = await post(staffWith('host'));
    expect(answer.headers.get('location')).toBe('/aanmelden?naar=%2Fbalie');
    expect(await storyThere()).toBeNull();
    await signIn(henk);
    expect(await storyThere()).toBeNull();
    await signIn(truus);
    expect(await storyThere()).toBe(typed.story);
  });

  it('gives a resident and the holder of a slip the same', async () => {
    await signInResident('999993847');
    await runOut();
    await post(residentOrSlip);
    await signInResident('999990019');
    expect(await storyThere()).toBeNull();
    await signInResident('999993847');
    expect(await storyThere()).toBe(typed.story);

    browser.kept.clear();
    await colleague();
    const [one, other] = [await sentRequest(), await sentRequest({ houseNumber: '2' })];
    await signInWithSlip(one.requestId);
    await runOut();
    await post(residentOrSlip);
    await signInWithSlip(other.requestId);
    expect(await storyThere()).toBeNull();
    await signInWithSlip(one.requestId);
    expect(await storyThere()).toBe(typed.story);
  });

  it('keeps nothing when nobody knows whose it was, and after signing out', async () => {
    const before = await database().keptForm.count();
    await post(staffWith('host'));
    await signIn(randomId());
    await endSession();
    await post(staffWith('host'));
    expect(await database().keptForm.count()).toBe(before);
  });
});

describe('another language or view, asked for beside a form', () => {
  const ask = async (choice: Record<string, string>, keepsAtChoice = false) => {
    const ran: unknown[] = [];
    const door = formDoor({
      who: staffWith('host'),
      schema: z.looseObject({ story: z.string() }),
      keepsAtChoice,
      run: (_actor, input) => Promise.resolve(void ran.push(input)),
      next: () => '/klaar',
      back: () => page,
    });
    const body = new URLSearchParams({ ...typed, ...choice });
    const request = new Request('http://localhost:3000/x', { method: 'POST', body });
    const answer = await door(request, { params: Promise.resolve({}) });
    return { to: answer.headers.get('location'), ran };
  };

  it.each([
    [{ taal: 'tr' }, 'sp-taal', 'tr'],
    [{ weergave: 'rustig' }, 'sp-weergave', 'rustig'],
  ])('%o keeps what was typed, does nothing else, and stays', async (choice, cookie, value) => {
    await signIn(randomId());
    expect(await ask(choice)).toEqual({ to: page, ran: [] });
    expect(browser.kept.get(cookie)).toBe(value);
    expect(await readKeptForm(page)).toEqual({ values: typed, errors: [] });
  });

  it('lets the page say what it said before: errors, and how it stands now', async () => {
    await signIn(randomId());
    const before = {
      current: { story: 'Zo staat het er nu.' },
      errors: [{ path: '', key: 'changedMeanwhile' }],
    };
    await keepForm(page, { values: { story: 'Eerst dit.' }, ...before });
    await ask({ taal: 'uk' });
    expect(await readKeptForm(page)).toEqual({ values: typed, ...before });
  });

  it('that we do not have is a field like any other; a door may keep the text itself', async () => {
    await signIn(randomId());
    const strange = { taal: 'xx', weergave: 'bont' };
    expect((await ask(strange)).ran).toEqual([{ ...typed, ...strange }]);
    expect((await ask({ taal: 'tr' }, true)).to).toBe('/klaar');
    browser.kept.clear();
    expect((await ask({ taal: 'tr' })).to).toContain('/aanmelden');
    expect(browser.kept.get('sp-taal')).toBeUndefined();
  });
});

describe('what is kept for one actor in one browser', () => {
  const paths = async () =>
    (await database().keptForm.findMany({ orderBy: { savedAt: 'asc' } })).map(({ path }) => path);
  beforeEach(() => database().keptForm.deleteMany());

  it('is never more than so many forms; the oldest goes first', async () => {
    await signIn(randomId());
    for (let form = 0; form < keptLimits.forms + 2; form += 1) {
      await keepForm(`/p/${form}`, { values: typed, errors: [] });
    }
    expect(await paths()).toEqual(
      Array.from({ length: keptLimits.forms }, (_, at) => `/p/${at + 2}`),
    );
    await signIn(randomId());
    await keepForm('/p/other', { values: typed, errors: [] });
    expect(await paths()).toHaveLength(keptLimits.forms + 1);
  });

  it('is never heavier than so many bytes; one that is too heavy by itself is not kept', async () => {
    await signIn(randomId());
    const heavy = { story: 'x'.repeat(keptLimits.bytes / 3) };
    for (const path of ['/p/1', '/p/2', '/p/3']) {
      await keepForm(path, { values: heavy, errors: [] });
    }
    expect(await paths()).toEqual(['/p/2', '/p/3']);
    await keepForm('/p/4', { values: { story: 'x'.repeat(keptLimits.bytes) }, errors: [] });
    expect(await paths()).toEqual(['/p/2', '/p/3']);
    await keepForm('/p/5', { values: typed, errors: [] });
    expect(await readKeptForm('/p/5')).not.toBeNull();
  });

  it('stays within it when many posts come at once', async () => {
    await signIn(randomId());
    await keepForm('/p/first', { values: typed, errors: [] });
    await Promise.all(
      Array.from({ length: 40 }, (_, form) =>
        keepForm(`/p/${form}`, { values: typed, errors: [] }),
      ),
    );
    expect(await paths()).toHaveLength(keptLimits.forms);
  });
});
