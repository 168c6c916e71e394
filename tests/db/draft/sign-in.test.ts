import { beforeAll, describe, expect, it } from 'vitest';
import { linkDraftToIdentity } from '@/lib/commands/draft/link-draft';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { Actor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import type { ResidentClaims } from '@/lib/platform/sign-in/resident-claims';
import { colleague } from '@/tests/support/factories/desk';
import { Browser } from '@/tests/support/factories/typing';

beforeAll(async () => void (await colleague()));

const told: ResidentClaims = {
  givenName: 'Samira',
  familyName: 'Voorbeeld',
  birthDate: '1988-01-15',
  street: 'Vijverlaan',
  houseNumber: '12',
  postcode: '1221 AB',
  city: 'Pleinstad',
};

let numbers = 0;

async function resident(claims: ResidentClaims = told): Promise<Actor> {
  const bsn = String(999_900_000 + (numbers += 1));
  const { id, personId } = await transaction((tx) => identityOf(tx, bsn, claims));
  return { kind: 'resident', identityId: id, personId, sessionId: randomId() };
}

async function signIn(browser: Browser, actor: Actor): Promise<void> {
  browser.actor = actor;
  browser.secret = (await linkDraftToIdentity(actor, browser.secret)) ?? browser.secret;
}

describe('signing in half-way', () => {
  it('loses nothing, and what is known is filled in', async () => {
    const browser = new Browser();
    await browser.type('verhaal', { story: 'Het lukt niet meer.' });
    await browser.type('wie-bent-u', { givenName: 'Sam', isAddressSecret: '1' });
    await signIn(browser, await resident());
    expect(await browser.kept('verhaal')).toMatchObject({ story: 'Het lukt niet meer.' });
    expect(await browser.kept('wie-bent-u')).toMatchObject({
      givenName: 'Samira',
      familyName: 'Voorbeeld',
      birthDate: { day: '15', month: '1', year: '1988' },
      postcode: '1221 AB',
      isAddressSecret: '1',
      facts: told,
    });
    expect((await browser.draft()).birthDate).toEqual(new Date('1988-01-15'));
  });

  it('is not asked again, and cannot be typed over: only another address can', async () => {
    const browser = new Browser();
    await browser.type('verhaal', { story: 'Hallo' });
    await signIn(browser, await resident());
    await browser.type('wie-bent-u', {
      givenName: 'Iemand',
      street: 'Molenpad',
      houseNumber: '88',
    });
    expect(await browser.kept('wie-bent-u')).toMatchObject({
      givenName: 'Samira',
      street: 'Molenpad',
      houseNumber: '88',
      facts: told,
    });
  });

  it('fills in nothing when only a number was told', async () => {
    const browser = new Browser();
    await browser.type('wie-bent-u', { givenName: 'Sam' });
    await signIn(browser, await resident({}));
    const kept = await browser.kept('wie-bent-u');
    expect(kept).toMatchObject({ givenName: 'Sam' });
    expect(kept).not.toHaveProperty('facts');
  });

  it('a request begun after signing in is the resident’s from its first answer', async () => {
    const browser = new Browser(null, await resident());
    await browser.type('verhaal', { story: 'Hallo' });
    expect(await browser.kept('wie-bent-u')).toMatchObject({ givenName: 'Samira' });
  });

  it('on another device brings the request along', async () => {
    const actor = await resident();
    const home = new Browser(null, actor);
    await home.type('verhaal', { story: 'Thuis begonnen' });
    const library = new Browser();
    await signIn(library, actor);
    expect(library.secret).toBe(home.secret);
    await library.type('wensen', { matters: 'rust' });
    expect((await home.draft()).answers.map(({ step }) => step)).toContain('wensen');
  });

  it('never opens or takes over the request of somebody else on the same browser', async () => {
    const first = new Browser(null, await resident());
    await first.type('verhaal', { story: 'Van de eerste' });
    const second = new Browser(first.secret);
    await signIn(second, await resident());
    await second.type('verhaal', { story: 'Van de tweede' }, null);
    expect(second.secret).not.toBe(first.secret);
    expect(await first.kept('verhaal')).toMatchObject({ story: 'Van de eerste' });
  });

  it('after sending finds a new request, not the one that was sent', async () => {
    const actor = await resident();
    const browser = new Browser(null, actor);
    await browser.type('bereiken', { phone: '0600000187' });
    await submitRequest(actor, (await browser.draft()).id);
    const elsewhere = new Browser(null, actor);
    await signIn(elsewhere, actor);
    expect(elsewhere.secret).toBeNull();
    const person = await database().person.findFirst({
      where: { identity: { id: actor.kind === 'resident' ? actor.identityId : '' } },
    });
    expect(person).toMatchObject({ givenName: 'Samira', familyName: 'Voorbeeld' });
  });
});
