import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieJar } from '@/tests/support/cookies';

const browser = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => browser satisfies ReturnType<typeof cookieJar>);

import { endByResident } from '@/lib/commands/participant/end-by-resident';
import { openWithAddress, openWithLink } from '@/lib/commands/participant/open-with-code';
import { sendCodeToAddress, sendCodeToInvited } from '@/lib/commands/participant/send-code';
import { currentActor, endSession } from '@/lib/platform/actor';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError, RateLimitedError } from '@/lib/platform/errors';
import { addDays } from '@/lib/rules/local-date';
import { myPlaces } from '@/lib/queries/participant/my-places';
import { openInvitation } from '@/lib/queries/participant/invitation';
import { home, type Home } from '@/tests/support/factories/plan';
import { guest, mailed, mailsTo } from '@/tests/support/factories/take-part';

let at: Home;
let browsers = 0;
const asking = () => ({ from: `192.0.2.${browsers}`, language: 'en' });
const place = () => `192.0.2.${browsers}`;
const email = () => `ravi${browsers}@voorbeeld.example`;
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);

beforeAll(async () => {
  at = await home();
});
beforeEach(() => {
  browser.kept.clear();
  browsers += 1;
});

async function invited(days = 90) {
  const made = await guest(at, { email: email(), endsOn: addDays(today(), days) });
  const token = (await mailed(made.involvementId, 'invited', 'token'))!;
  return { ...made, token };
}

const code = async (involvementId: string) =>
  (await mailed(involvementId, 'participantCode', 'code'))!;

describe('with the link of the mail', () => {
  it('a code goes to the address, of which the page shows little, and lets in once', async () => {
    const { actor, involvementId, token } = await invited();
    expect(await openInvitation(token)).toEqual({ address: 'r•••@voorbeeld.example' });
    await sendCodeToInvited(token, asking());
    const first = await code(involvementId);
    await expect(openWithLink(token, wrong(first), place())).rejects.toThrow(FieldErrorsError);
    expect(await openWithLink(token, first, place())).toBe(involvementId);
    expect(await currentActor()).toMatchObject({
      ...{ kind: 'participant', participantId: actor.participantId, name: 'Ravi Fictief' },
    });
    const [row] = await database().participant.findMany({ where: { id: actor.participantId } });
    expect(row!.language).toBe('en');
    // Used: it opens nothing any more, and the address is the way back.
    expect(await openInvitation(token)).toBeNull();
    await expect(sendCodeToInvited(token, asking())).rejects.toThrow(NotFoundError);
    await endSession();
    expect(await currentActor()).toEqual({ kind: 'anonymous' });
    await expect(openWithAddress({ email: email(), oneTimeCode: first }, place())).rejects.toThrow(
      FieldErrorsError,
    );
  });

  it('a link that is over, was never sent, or of what has ended looks like nothing', async () => {
    const { involvementId, token } = await invited(2);
    expect(await openInvitation('never-sent')).toBeNull();
    expect(await openInvitation(token, later(15))).toBeNull();
    expect(await openInvitation(token, later(4))).toBeNull();
    await sendCodeToInvited(token, asking());
    const sent = await code(involvementId);
    await endByResident(at.resident, involvementId);
    expect(await openInvitation(token)).toBeNull();
    await expect(openWithLink(token, sent, place())).rejects.toThrow(NotFoundError);
    const byAddress = openWithAddress({ email: email(), oneTimeCode: sent }, place());
    await expect(byAddress).rejects.toThrow(FieldErrorsError);
  });
});

describe('coming back with the address', () => {
  it('works in both households, and each keeps the name that it gave', async () => {
    const { actor, involvementId } = await invited();
    const other = await home({ houseNumber: '41' });
    const there = await guest(other, { email: email(), name: 'Meester Ravi' });
    await sendCodeToAddress(email(), asking());
    const typed = { email: email(), oneTimeCode: await code(there.involvementId) };
    await openWithAddress(typed, place());
    const who = await currentActor();
    expect(who).toMatchObject({ participantId: there.actor.participantId, name: 'Meester Ravi' });
    const mine = await myPlaces(actor);
    expect(mine.map((one) => one.involvementId)).toEqual([there.involvementId, involvementId]);
    await endByResident(other.resident, there.involvementId);
    expect((await myPlaces(there.actor)).map((one) => one.involvementId)).toEqual([involvementId]);
  });

  it('nothing is mailed to an address under which nobody takes part, and the answer is the same', async () => {
    const before = await database().outboundMessage.count();
    await sendCodeToAddress('niemand@voorbeeld.example', asking());
    const { involvementId } = await invited(1);
    await sendCodeToAddress(email(), asking(), later(5));
    expect(await mailsTo(involvementId, 'participantCode')).toBe(0);
    expect(await database().outboundMessage.count()).toBe(before + 1);
    const trying = openWithAddress(
      { email: 'niemand@voorbeeld.example', oneTimeCode: '123456' },
      place(),
    );
    await expect(trying).rejects.toThrow(FieldErrorsError);
  });

  it('of several codes the newest works, and after five wrong tries none', async () => {
    const { involvementId } = await invited();
    await sendCodeToAddress(email(), asking());
    const first = await code(involvementId);
    await sendCodeToAddress(email(), asking());
    const second = await code(involvementId);
    const open = (oneTimeCode: string) => openWithAddress({ email: email(), oneTimeCode }, place());
    if (first !== second) await expect(open(first)).rejects.toThrow(FieldErrorsError);
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(open(wrong(second))).rejects.toThrow(FieldErrorsError);
    }
    await expect(open(second)).rejects.toThrow(FieldErrorsError);
    expect(await currentActor()).toEqual({ kind: 'anonymous' });
    await sendCodeToAddress(email(), asking());
    await expect(sendCodeToAddress(email(), asking())).rejects.toThrow(RateLimitedError);
  });
});
