import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import type { cookieJar } from '@/tests/support/cookies';

const jar = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => jar satisfies ReturnType<typeof cookieJar>);

import { currentActor } from '@/lib/platform/actor';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { sessionCookieName } from '@/lib/platform/session-cookie';
import { admitResident } from '@/lib/platform/sign-in/admit-resident';
import { questionPage } from '@/lib/queries/draft/question-page';
import { earlierAnswer } from '@/lib/queries/shared/earlier-answers';
import { isValidBsn } from '@/lib/rules/bsn';
import { toLocalDate } from '@/lib/rules/local-date';
import { colleague, daysAgo } from '@/tests/support/factories/desk';
import type { Asking } from '@/tests/support/factories/draft';
import { sentRequest } from '@/tests/support/factories/my-case';

const acr = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard';
const numbers = Array.from({ length: 200 }, (_, at) => String(999_950_000 + at)).filter(isValidBsn);
let house = 3_000;

async function signIn(bsn = numbers.pop()!): Promise<{ identityId: string; bsn: string }> {
  const secret = await admitResident({ bsn, acr }, []);
  const token = await encode({ token: { sid: secret }, secret: env().NEXTAUTH_SECRET });
  jar.kept.set(sessionCookieName(), token);
  const actor = await currentActor();
  return { identityId: actor.kind === 'resident' ? actor.identityId : '', bsn };
}

const signOut = () => void jar.kept.delete(sessionCookieName());

const asking = (): Asking => ({
  houseNumber: String(house),
  phone: '0600000187',
  members: [{ name: 'Bilal', relation: 'mijn zoon', birthDate: '2012-08-09' }],
  ways: ['call'],
});

/** Somebody who asked for help a while ago, signed in, and is signed in again. */
async function askedBefore(more: Asking = {}) {
  const { identityId } = await signIn();
  const sent = await sentRequest({ ...asking(), ...more, identityId }, daysAgo(9));
  return { identityId, sent };
}

beforeEach(async () => {
  await colleague();
  jar.kept.clear();
  house += 1;
});

describe('what a signed-in resident said before', () => {
  it('stands in the form again, with the day on which it was said', async () => {
    await askedBefore();
    const page = await questionPage('huishouden', false, false);
    expect(page).toMatchObject({
      typed: { members: [{ name: 'Bilal', relation: 'mijn zoon' }] },
      earlier: { givenOn: toLocalDate(daysAgo(9)) },
    });
    expect(await earlierAnswer('bereiken')).toMatchObject({ typed: { phone: '0600000187' } });
    expect(await earlierAnswer('gesprek')).toMatchObject({ typed: { ways: ['call'] } });
  });

  it('is not in the draft: nothing is kept until the resident goes on', async () => {
    await askedBefore();
    const drafts = await database().draft.count();
    await questionPage('huishouden', false, false);
    expect(await database().draft.count()).toBe(drafts);
  });

  it('is not shown on pages about this request, nor where nothing was said', async () => {
    await askedBefore();
    for (const page of ['verhaal', 'dringend', 'leefgebieden', 'wie-helpt'] as const) {
      expect(await earlierAnswer(page)).toBeNull();
    }
  });

  it('is of the newest request that says something there', async () => {
    const { identityId } = await askedBefore();
    await sentRequest({ ...asking(), members: [], phone: '0600000188', identityId });
    expect(await earlierAnswer('bereiken')).toMatchObject({ typed: { phone: '0600000188' } });
    expect(await earlierAnswer('huishouden')).toMatchObject({
      typed: { members: [{ name: 'Bilal' }] },
    });
  });

  it('is nobody else’s: not of the household, not of who is signed out', async () => {
    await askedBefore();
    signOut();
    expect(await earlierAnswer('huishouden')).toBeNull();
    const { identityId } = await signIn();
    expect(await earlierAnswer('huishouden')).toBeNull();
    await sentRequest({ ...asking(), givenName: 'Wim', members: [], ways: [], identityId });
    expect(await earlierAnswer('huishouden')).toBeNull();
  });

  it('does not come from a request that is still to be confirmed, or was taken back', async () => {
    const { sent } = await askedBefore();
    const set = (data: object) =>
      database().helpRequest.update({ where: { id: sent.requestId }, data, select: { id: true } });
    await set({ withdrawnAt: new Date() });
    expect(await earlierAnswer('bereiken')).toBeNull();
    signOut();
    // Somebody who is known by name, birth date and address, and signs in for the first time.
    house += 1;
    await sentRequest(asking());
    const { identityId } = await signIn();
    const again = await sentRequest({ ...asking(), identityId });
    const { matchStatus } = await database().helpRequest.findUniqueOrThrow({
      where: { id: again.requestId },
      select: { matchStatus: true },
    });
    expect(matchStatus).toBe('to_confirm');
    expect(await earlierAnswer('bereiken')).toBeNull();
  });

  it('follows a colleague who took a number away: somebody may be reading along', async () => {
    const { sent } = await askedBefore();
    await database().person.update({
      where: { id: sent.askerId },
      data: { phone: null },
      select: { id: true },
    });
    await recordAlone({
      event: 'person.changed',
      payload: { personId: sent.askerId, fields: ['phone'] },
      actor: { kind: 'anonymous' },
      origin: 'work',
      caseId: sent.caseId,
    });
    expect(await earlierAnswer('bereiken')).toMatchObject({ typed: { phone: '' }, givenOn: null });
  });
});
