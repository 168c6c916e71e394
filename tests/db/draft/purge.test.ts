import { beforeAll, describe, expect, it } from 'vitest';
import { mailCode } from '@/lib/commands/draft/mail-code';
import { makeCode } from '@/lib/commands/draft/make-code';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { openSession } from '@/lib/platform/session';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { purgeDrafts } from '@/lib/worker/purge-drafts';
import { asApplication } from '@/tests/support/crowd/as-application';
import { Held } from '@/tests/support/crowd/held';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import { Browser } from '@/tests/support/factories/typing';

beforeAll(async () => void (await colleague()));

const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);

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

describe('mails to who never sent anything', () => {
  const mailOf = (where: object) => database().outboundMessage.findFirst({ where });
  const aged = (id: string, days: number) =>
    database().outboundMessage.update({ where: { id }, data: { createdAt: daysAgo(days) } });

  it('are gone 42 days later, and those about a request stay without their address', async () => {
    const browser = await begun();
    const { id } = await browser.draft();
    await makeCode(browser.actor, browser.secret, '1988-01-15');
    const to = { email: 'samira@example.nl', language: 'nl', address: '203.0.113.1' };
    for (let count = 0; count < 2; count += 1) {
      await mailCode(browser.actor, browser.secret, { ...to, formKey: randomId() });
    }
    const codes = await database().outboundMessage.findMany({
      where: { cause: { startsWith: `draftCode:${id}` } },
    });
    await browser.type('bereiken', { email: 'samira@example.nl' });
    const { requestId } = await submitRequest(browser.actor, id);
    const about = (await mailOf({ requestId }))!;
    await aged(about.id, 50);
    await aged(codes[0]!.id, 43);
    await aged(codes[1]!.id, 41);
    await purgeDrafts();
    expect(await mailOf({ id: codes[0]!.id })).toBeNull();
    expect(await mailOf({ id: codes[1]!.id })).not.toBeNull();
    expect(await mailOf({ id: about.id })).not.toBeNull();
  });
});

describe('the sign-in of somebody who never sent anything', () => {
  let numbers = 0;
  const bsn = () => String(999_910_000 + (numbers += 1));
  const signIn = (number: string) =>
    transaction((tx) => identityOf(tx, number, { givenName: 'Samira', street: 'Vijverlaan' }));
  const left = (id: string) => database().identity.count({ where: { id } });
  const lastSeen = (id: string, days: number) =>
    database().identity.update({ where: { id }, data: { signedInAt: daysAgo(days) } });
  /** Signed in so long ago, and never sent anything. */
  const signedIn = async (days: number, number = bsn()) => {
    const { id } = await signIn(number);
    await lastSeen(id, days);
    return id;
  };

  it('is forgotten 42 days after the last time, with the number and all that was told', async () => {
    const [old, young] = [await signedIn(43), await signedIn(41)];
    await purgeDrafts();
    expect([await left(old), await left(young)]).toEqual([0, 1]);
  });

  it('counts from the last time, not from the first', async () => {
    const number = bsn();
    const id = await signedIn(43, number);
    await signIn(number);
    await purgeDrafts();
    expect(await left(id)).toBe(1);
  });

  it('stays as long as a draft hangs on it, and goes with that draft', async () => {
    const identityId = await signedIn(50);
    const browser = await begun();
    const { id } = await browser.draft();
    await database().draft.update({ where: { id }, data: { identityId } });
    await purgeDrafts();
    expect(await left(identityId)).toBe(1);
    await lastAnswer(browser, 42, -1);
    await purgeDrafts();
    expect([await isThere(id), await left(identityId)]).toEqual([false, 0]);
  });

  it('stays as long as a session or a person hangs on it', async () => {
    const [visiting, known] = [await signedIn(50), await signedIn(50)];
    const owner = { kind: 'resident', identityId: visiting, assurance: null } as const;
    const actor = { ...owner, personId: null, sessionId: '' };
    await transaction((tx) => openSession(tx, owner, actor, new Date()));
    const person = { create: { givenName: 'Samira', nameKey: 'samira' } };
    await database().identity.update({ where: { id: known }, data: { person } });
    await purgeDrafts();
    expect([await left(visiting), await left(known)]).toEqual([1, 1]);
  });

  it('stays when somebody comes in with it at that very moment', async () => {
    const id = await signedIn(50);
    const coming = await Held.by(
      `insert into auth_session (id, token_hash, kind, identity_id, expires_at)
       values (gen_random_uuid(), 'now', 'resident', $1, now() + interval '1 hour')`,
      [id],
    );
    await purgeDrafts();
    await coming.letGo(0);
    await purgeDrafts();
    expect(await left(id)).toBe(1);
  });

  it('goes by this way alone, whatever the application makes of it', async () => {
    const id = await signedIn(41);
    await expect(asApplication(`delete from identity where id = '${id}'`)).rejects.toMatchObject({
      code: '42501',
    });
    await asApplication(
      'create temporary table identity (like public.identity)',
      `select forget_sign_ins(now() - interval '42 days')`,
    );
    expect(await left(id)).toBe(1);
    const [row] = await asOwner<{ anybody: boolean }>(
      `select exists (select from aclexplode((select proacl from pg_proc where proname = 'forget_sign_ins'))
        where grantee = 0) as anybody`,
    );
    expect(row!.anybody).toBe(false);
  });
});
