import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import type { cookieJar } from '@/tests/support/cookies';

const jar = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => jar satisfies ReturnType<typeof cookieJar>);

import { beginAnother } from '@/lib/commands/draft/begin-another';
import { chooseDraft } from '@/lib/commands/draft/choose-draft';
import { linkDraftToIdentity } from '@/lib/commands/draft/link-draft';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { Actor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { noteBegunHere } from '@/lib/platform/draft-cookie';
import { env } from '@/lib/platform/env';
import { openSession } from '@/lib/platform/session';
import { sessionCookieName } from '@/lib/platform/session-cookie';
import { checkPage, type CheckPage } from '@/lib/queries/draft/check-page';
import { currentDraft } from '@/lib/queries/shared/current-draft';
import { otherDrafts } from '@/lib/queries/shared/other-drafts';
import { colleague } from '@/tests/support/factories/desk';
import { identity, signedIn } from '@/tests/support/factories/my-case';
import { Browser } from '@/tests/support/factories/typing';

const address = '203.0.113.1';

beforeEach(async () => {
  await colleague();
  jar.kept.clear();
});

/** Signs in at the one browser of these tests. */
async function signIn(): Promise<Actor> {
  const identityId = await identity();
  const actor = await signedIn(identityId);
  const owner = { kind: 'resident', identityId, assurance: null } as const;
  const sid = await transaction((tx) => openSession(tx, owner, actor, new Date()));
  const token = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET });
  jar.kept.set(sessionCookieName(), token);
  return actor;
}

const hold = (secret: string | null) => void jar.kept.set('sp-vraag', secret!);

/** Begun at home while signed in; then another one in the library, where the resident signs in half-way. */
async function begunTwice() {
  const actor = await signIn();
  const home = new Browser(null, actor);
  const story = `Thuis begonnen: ${'de huur wordt te veel en '.repeat(5)}`;
  await home.type('verhaal', { story });
  const library = new Browser();
  await library.type('verhaal', { story: 'In de bieb begonnen.' });
  await noteBegunHere(library.secret!);
  library.actor = actor;
  library.secret = await linkDraftToIdentity(actor, library.secret);
  hold(library.secret);
  return { actor, home, library };
}

const wholeOf = async (browser: Browser) => JSON.stringify(await browser.draft());

describe('somebody who began two requests', () => {
  it('reads which one this is, and finds the other one', async () => {
    const { home, library } = await begunTwice();
    const page = (await checkPage()) as CheckPage;
    const here = await library.draft();
    expect(page).toMatchObject({ draftId: here.id, begun: { at: here.createdAt, isHere: true } });
    const elsewhere = await home.draft();
    expect(page.others).toMatchObject([
      { id: elsewhere.id, begunAt: elsewhere.createdAt, isBegunHere: false },
    ]);
    expect(page.others[0]!.words).toMatch(/^Thuis begonnen: de huur .{20,60} …$/);
  });

  it('goes on with the other one, and back; both stay as they are', async () => {
    const { actor, home, library } = await begunTwice();
    const [before, after] = [await wholeOf(home), await wholeOf(library)];
    const chosen = await chooseDraft(actor, (await home.draft()).id);
    expect(chosen).toMatchObject({ secret: home.secret, goOn: 'leefgebieden' });
    hold(chosen!.secret);
    expect((await currentDraft())?.id).toBe((await home.draft()).id);
    expect(await otherDrafts()).toMatchObject([
      { id: (await library.draft()).id, isBegunHere: true, words: 'In de bieb begonnen.' },
    ]);
    expect([await wholeOf(home), await wholeOf(library)]).toEqual([before, after]);
  });

  it('sends one, and the other one is left as it was and still found', async () => {
    const { actor, home, library } = await begunTwice();
    const before = await wholeOf(home);
    await library.type('wie-bent-u', { givenName: 'Jan' });
    await library.type('bereiken', { phone: '0600000187' });
    await submitRequest(actor, (await library.draft()).id);
    expect(await wholeOf(home)).toBe(before);
    expect((await currentDraft())?.receiptToken).not.toBeNull();
    expect(await otherDrafts()).toMatchObject([{ id: (await home.draft()).id }]);
  });

  it('is shown nothing of others, and chooses nothing of others', async () => {
    const { home, library } = await begunTwice();
    const stranger = await signIn();
    jar.kept.delete('sp-vraag');
    expect(await otherDrafts()).toEqual([]);
    for (const { id } of [await home.draft(), await library.draft(), { id: randomId() }]) {
      expect(await chooseDraft(stranger, id)).toBeNull();
      expect(await chooseDraft({ kind: 'anonymous' }, id)).toBeNull();
    }
  });
});

describe('beginning another request while signed in', () => {
  it('is an empty one, and what was begun before stays and is found', async () => {
    const { actor, library } = await begunTwice();
    const before = await wholeOf(library);
    const secret = await beginAnother(actor, address);
    hold(secret);
    expect(await currentDraft()).toBeNull();
    expect(await checkPage()).toBeNull();
    expect(await otherDrafts()).toHaveLength(2);
    const another = new Browser(secret, actor);
    await another.type('verhaal', { story: 'Iets anders.' }, null);
    expect(another.secret).toBe(secret);
    expect((await currentDraft())?.typed.verhaal).toMatchObject({ story: 'Iets anders.' });
    expect((await another.draft()).identityId).not.toBeNull();
    expect(await wholeOf(library)).toBe(before);
  });

  it('is not counted as begun until something was said in it', async () => {
    const { actor, library } = await begunTwice();
    const secret = await beginAnother(actor, address);
    // Signing in again half-way does not fill it.
    expect(await linkDraftToIdentity(actor, secret)).toBe(secret);
    hold(library.secret);
    expect(await otherDrafts()).toHaveLength(1);
    jar.kept.delete('sp-vraag');
    expect((await currentDraft())?.id).toBe((await library.draft()).id);
  });

  it('needs nothing for who is not signed in', async () => {
    const before = await database().draft.count();
    expect(await beginAnother({ kind: 'anonymous' }, address)).toBeNull();
    expect(await database().draft.count()).toBe(before);
  });
});
