import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import type { cookieJar } from '@/tests/support/cookies';

const jar = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => jar satisfies ReturnType<typeof cookieJar>);

import { currentActor } from '@/lib/platform/actor';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { env } from '@/lib/platform/env';
import { sessionCookieName } from '@/lib/platform/session-cookie';
import { admitResident } from '@/lib/platform/sign-in/admit-resident';
import { isValidBsn } from '@/lib/rules/bsn';
import { database } from '@/lib/platform/db';
import { receipt, type Receipt } from '@/lib/queries/receipt/receipt';
import { toDateColumn, today } from '@/lib/platform/clock';
import { addDays } from '@/lib/rules/local-date';
import { colleague, daysAgo } from '@/tests/support/factories/desk';
import type { Asking } from '@/tests/support/factories/draft';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';

let house = 700;
beforeEach(async () => {
  await colleague();
  jar.kept.clear();
  house += 1;
});

const here = () => ({ houseNumber: String(house) });

async function tokenOf({ requestId }: Sent): Promise<string> {
  const row = await database().helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { receiptToken: true },
  });
  return row.receiptToken;
}

/** The browser holds the secret of the draft that was sent. */
const hold = ({ draftId }: Pick<Sent, 'draftId'>) =>
  void jar.kept.set('sp-vraag', draftSecret(draftId));

/** As it is shown in the browser that it was sent from. */
async function receiptOf(sent: Sent): Promise<Receipt> {
  hold(sent);
  return (await receipt(await tokenOf(sent)))!;
}

const acr = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard';
const numbers = Array.from({ length: 99 }, (_, at) => String(999_960_000 + at)).filter(isValidBsn);

/** Somebody signs in at this browser. */
async function signIn(bsn: string): Promise<string> {
  const secret = await admitResident({ bsn, acr }, []);
  const token = await encode({ token: { sid: secret }, secret: env().NEXTAUTH_SECRET });
  jar.kept.set(sessionCookieName(), token);
  const actor = await currentActor();
  return actor.kind === 'resident' ? actor.identityId : '';
}

const looksAt = ({ requestId }: Sent) =>
  database().auditEvent.findMany({
    where: { event: 'request.viewed', requestId },
    select: { actorKind: true, result: true, payload: true },
  });

const send = (asking: Asking = {}, at?: Date) => sentRequest({ ...here(), ...asking }, at);

describe('the receipt', () => {
  it('introduces a person, a day and a code', async () => {
    const sent = await send({ phone: '0600000187' });
    expect(await receiptOf(sent)).toMatchObject({
      sentOn: today(),
      how: 'call',
      isContacted: false,
      isLate: false,
      standIn: null,
      contactPerson: { name: 'Marijke Denkbeeld', phone: '0600000143' },
      code: `PLEIN ${sent.slipCode.match(/.{3}/g)!.join(' ')}`,
    });
  });

  it('says to come by to who can be told nothing, and promises no word', async () => {
    const out = { hasNeither: true, ways: ['call', 'plein'], mayNotBeCalledHome: true };
    const told = { canBeTold: false, hasMail: false, isSignedIn: false };
    expect(await receiptOf(await send(out))).toMatchObject({ how: 'come', ...told });
    const byMail = { ...out, hasNeither: false, phone: '', email: 'jan@example.nl' };
    const heard = { how: 'contact', canBeTold: true, hasMail: true };
    expect(await receiptOf(await send(byMail))).toMatchObject(heard);
  });

  it('is found by nobody who does not have its address', async () => {
    const before = await database().auditEvent.count();
    expect(await receipt('made-up')).toBeNull();
    expect(await database().auditEvent.count()).toBe(before);
  });

  it('is recorded when it is looked at', async () => {
    const sent = await send();
    await receiptOf(sent);
    const look = { actorKind: 'anonymous', result: 'done', payload: { page: 'receipt' } };
    expect(await looksAt(sent)).toEqual([look]);
  });

  it('is nothing to who has its address, and the attempt stands in the record', async () => {
    const sent = await send();
    expect(await receipt(await tokenOf(sent))).toBeNull();
    hold(await send());
    expect(await receipt(await tokenOf(sent))).toBeNull();
    expect((await looksAt(sent)).map(({ result }) => result)).toEqual(['refused', 'refused']);
  });

  it('is there for the resident who signed for it, in any browser, while signed in', async () => {
    const bsn = numbers.pop()!;
    const sent = await send({ identityId: await signIn(bsn) });
    jar.kept.clear();
    expect(await receipt(await tokenOf(sent))).toBeNull();
    await signIn(bsn);
    expect(await receipt(await tokenOf(sent))).not.toBeNull();
  });

  it('is gone for the next one at the browser it was sent from, also who signs in', async () => {
    const sent = await send({ identityId: await signIn(numbers.pop()!) });
    jar.kept.delete(sessionCookieName());
    hold(sent);
    expect(await receipt(await tokenOf(sent))).toBeNull();
    await signIn(numbers.pop()!);
    expect(await receipt(await tokenOf(sent))).toBeNull();
  });

  it('says what cannot wait, and how to be reached in safety', async () => {
    const urgent = await receiptOf(
      await send({ urgencies: ['unsafe'], areas: [], safeReach: 'Bel op mijn werk.' }),
    );
    expect(urgent).toMatchObject({ urgencies: ['unsafe'], safeReach: 'Bel op mijn werk.' });
    expect(urgent.domains.length).toBeGreaterThan(0);
    expect(urgent.ownPage).toBe(`${new URL(env().PUBLIC_URL).host}/mijn`);
  });

  it('says the same to a household that was known as to one that was not', async () => {
    const first = await receiptOf(await send());
    const again = await receiptOf(await send());
    const neighbour = await receiptOf(await send({ houseNumber: `${house} B` }));
    const shape = (one: Receipt) => ({ ...one, code: '' });
    expect(shape(again)).toEqual(shape(first));
    expect(Object.keys(neighbour)).toEqual(Object.keys(first));
  });

  it('names who stands in while the contact person is away longer than the promise', async () => {
    const sent = await send();
    const standInId = await colleague({ name: 'Omar Verzinsel', phone: '0600000144' });
    const away = { staffId: sent.contactPersonId, standInId, from: toDateColumn(today()) };
    const short = await database().absence.create({
      data: { ...away, until: toDateColumn(today()) },
    });
    expect((await receiptOf(sent)).standIn).toBeNull();
    await database().absence.update({
      where: { id: short.id },
      data: { until: toDateColumn(addDays(today(), 20)) },
    });
    const { standIn } = await receiptOf(sent);
    expect(standIn).toMatchObject({ name: 'Omar Verzinsel', phone: '0600000144' });
    expect(standIn!.backOn! > addDays(today(), 20)).toBe(true);
    await database().absence.delete({ where: { id: short.id } });
  });

  it('owns up when the day has passed, until somebody got in touch', async () => {
    const sent = await send({}, daysAgo(20));
    expect(await receiptOf(sent)).toMatchObject({ isLate: true });
    await database().helpRequest.update({
      where: { id: sent.requestId },
      data: { firstContactAt: new Date() },
    });
    expect(await receiptOf(sent)).toMatchObject({ isLate: false, isContacted: true });
  });

  it('says that the request was taken back', async () => {
    const sent = await send();
    await database().helpRequest.update({
      where: { id: sent.requestId },
      data: { withdrawnAt: new Date() },
    });
    expect((await receiptOf(sent)).withdrawnOn).toBe(today());
  });
});
