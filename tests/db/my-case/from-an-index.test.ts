import { beforeAll, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import type { cookieJar } from '@/tests/support/cookies';

// One connection, so that what it counted can be asked for.
const jar = await vi.hoisted(async () => {
  process.env.DATABASE_POOL_SIZE = '1';
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => jar satisfies ReturnType<typeof cookieJar>);

import { chooseDraft } from '@/lib/commands/draft/choose-draft';
import { openByCode } from '@/lib/commands/draft/open-by-code';
import { findLockedDraft, findOwnDraft } from '@/lib/commands/draft/own-draft';
import { findSlip } from '@/lib/commands/my-case/find-slip';
import { openWithCode } from '@/lib/commands/my-case/open-with-code';
import { mailAddressOf } from '@/lib/facts/person/mail-address';
import { tellHousehold } from '@/lib/commands/shared/tell-residents';
import type { ResidentActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { openSession } from '@/lib/platform/session';
import { sessionCookieName } from '@/lib/platform/session-cookie';
import { checkPage } from '@/lib/queries/draft/check-page';
import { laterPage } from '@/lib/queries/draft/later-page';
import { questionPage } from '@/lib/queries/draft/question-page';
import { myKnown } from '@/lib/queries/known/my-known';
import { myLog } from '@/lib/queries/my-case/my-log';
import { myMessages, pendingWish } from '@/lib/queries/my-case/my-messages';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { hasMoreRequests, myRequests } from '@/lib/queries/my-case/my-requests';
import { myChildren } from '@/lib/queries/child/my-children';
import { myHomeChanges } from '@/lib/queries/home-change/my-home-changes';
import { myConsents, openQuestions } from '@/lib/queries/involved/my-consents';
import { findOwnRequest, type OwnRequestKey } from '@/lib/queries/my-case/own-request';
import { upcomingFor } from '@/lib/queries/my-case/upcoming';
import { childPlan } from '@/lib/queries/plan/child-plan';
import { receipt } from '@/lib/queries/receipt/receipt';
import { isDraftLocked } from '@/lib/queries/shared/current-draft';
import { otherDrafts } from '@/lib/queries/shared/other-drafts';
import {
  fillMunicipality,
  indexReads,
  tablesReadWhole,
  tellCounts,
} from '@/tests/support/big-municipality';

let ids: Awaited<ReturnType<typeof fillMunicipality>>;
let actor: ResidentActor;

beforeAll(async () => {
  ids = await fillMunicipality();
  const { identityId, personId } = ids;
  actor = { kind: 'resident', identityId, personId, sessionId: randomId() };
  const owner = { kind: 'resident', identityId, assurance: null } as const;
  const sid = await transaction((tx) => openSession(tx, owner, actor, new Date()));
  const token = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET });
  jar.kept.set(sessionCookieName(), token);
  jar.kept.set('sp-vraag', 'made-up');
});

const own = (matchStatus = 'verified'): OwnRequestKey => ({
  ...{ id: ids.requestId, caseId: ids.caseId, householdId: randomId(), askerId: ids.personId },
  ...{ submittedAt: new Date(Date.now() - 400 * 86_400_000), matchStatus, withdrawnAt: null },
});
const refused = (attempt: Promise<unknown>) => attempt.catch(() => undefined);

/** Every query of a resident, as its page or its door asks it. */
const queries: Record<string, () => Promise<unknown>> = {
  'what I asked': () => myRequests(actor),
  'whether I asked more': () => hasMoreRequests(actor),
  'whether it is mine': () => findOwnRequest(actor, ids.requestId),
  'my request': () => myRequest(actor, own(), '2026-11-23'),
  'what comes next': () =>
    upcomingFor(actor, { ...own(), householdId: ids.householdId }, new Date()),
  'what was said': () => myMessages(own()),
  'what was said before it is confirmed': () => myMessages(own('to_confirm')),
  'a wish that waits': () => pendingWish(own()),
  'who looked': () => myLog(own(), 30),
  'who looked, further back': () => myLog(own(), 30, randomId()),
  'who looked before it is confirmed': () => myLog(own('to_confirm'), 30),
  'a receipt': () => receipt('made-up'),
  'a slip': () => findSlip(database(), 'ABCDEFGHJ'),
  'coming in with a slip': () =>
    refused(openWithCode({ slipCode: 'ABCDEFGHJ', oneTimeCode: '123456' }, '203.0.113.1')),
  'the draft of this browser': () => findOwnDraft(database(), actor, 'made-up'),
  'a draft of somebody who is gone': () =>
    findLockedDraft(database(), { kind: 'anonymous' }, 'made-up'),
  'whether it may be shown': () => isDraftLocked(),
  'what else was begun': () => otherDrafts(),
  'going on with it': () => chooseDraft(actor, ids.draftId),
  'coming back with a code': () =>
    refused(openByCode(actor, { code: 'ABC', birthDate: '1980-01-01', address: '203.0.113.1' })),
  'a question': () => questionPage('verhaal', false, false),
  'the last look': () => checkPage(),
  'stopping for now': () => laterPage(),
  'where mail goes': () =>
    mailAddressOf(database(), {
      ...{ askerId: ids.personId, submittedAt: own().submittedAt, asker: { email: null } },
      answers: { bereiken: { email: 'jan@example.nl' } },
    }),
  'what is known of me': () => myKnown(actor),
  'children at another address': () => myChildren(actor),
  'one of them': () => childPlan(actor, ids.childId),
  'what I told about home': () => myHomeChanges(actor),
  'what I was asked': () => myConsents(actor),
  'how many questions wait': () => openQuestions(actor),
  'who hears of a household': () =>
    transaction((tx) => tellHousehold(tx, ids.caseId, 'message', randomId())),
};

describe('in a large municipality, no table is read from end to end by', () => {
  it.each(Object.keys(queries))('%s', async (name) => {
    expect(await tablesReadWhole(queries[name]!)).toEqual([]);
  });
});

describe('what somebody began is found', () => {
  it.each(['the draft of this browser', 'what else was begun'])(
    '%s, from its index',
    async (name) => {
      await tellCounts();
      const before = await indexReads();
      await queries[name]!();
      await tellCounts();
      const index = 'draft_identity_id_updated_at_idx';
      expect((await indexReads())[index]).toBeGreaterThan(before[index]!);
    },
  );
});
