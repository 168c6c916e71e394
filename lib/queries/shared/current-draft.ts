import 'server-only';
import { cache } from 'react';
import { currentActor } from '@/lib/platform/actor';
import type { Actor } from '@/lib/platform/actor-types';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { begunHere, draftKey, readDraftSecret } from '@/lib/platform/draft-cookie';
import { draftBySecret, draftsBySignIn, lockedDraft, maySeeFacts } from '@/lib/policies/draft';
import { draftCodePurpose, spokenCode } from '@/lib/schemas/draft';
import type { Page } from '@/lib/schemas/help-request';
import { factsOf, type KnownFacts } from '@/lib/schemas/known-facts';
import { byPage, pageToGoOn, type TypedPages } from '@/lib/schemas/page-order';

/** The request that is being written in this browser, for the question pages. */
export type CurrentDraft = {
  id: string;
  begunAt: Date;
  /** begun in this browser, as far as the browser remembers */
  isBegunHere: boolean;
  /** every page that was answered or skipped, as typed */
  typed: TypedPages;
  /** the page to go on with; null when all were answered */
  goOn: Page | null;
  /** version per page */
  versions: Partial<Record<string, number>>;
  /** what is known of the one who signed in; null when nobody did or nothing is known */
  facts: KnownFacts | null;
  /** whether the facts may be shown: only to that resident, while signed in */
  areFactsShown: boolean;
  /** somebody signed for it, who is not signed in now: that resident alone can send it */
  needsSignIn: boolean;
  isBirthDateKnown: boolean;
  /** code to come back with, as it stands on paper */
  code: string | null;
  /** token of the receipt when it was sent */
  receiptToken: string | null;
};

const select = {
  id: true,
  createdAt: true,
  tokenHash: true,
  identityId: true,
  birthDate: true,
  codeCipher: true,
  codeKeyId: true,
  sentAt: true,
  answers: { select: { step: true, values: true, version: true } },
} as const;

type Wanted = Prisma.DraftFindFirstArgs;

/** The draft that the cookie opens, else the newest one of a signed-in resident. */
async function find<S extends Prisma.DraftSelect>(actor: Actor, select: S) {
  const { draft } = database();
  const read = (wanted: Wanted) => draft.findFirst({ ...wanted, select });
  const secret = await readDraftSecret();
  const bySecret = secret ? await read({ where: draftBySecret(actor, draftKey(secret)) }) : null;
  if (bySecret || actor.kind !== 'resident') return bySecret;
  return read({ where: draftsBySignIn(actor), orderBy: { updatedAt: 'desc' } });
}

/**
 * Which draft this browser works on, and nothing of what is in it.
 * @param actor who asks
 * @returns uuid; null when nothing was typed yet
 */
export async function currentDraftId(actor: Actor): Promise<string | null> {
  return (await find(actor, { id: true }))?.id ?? null;
}

/**
 * Whether somebody signed for the draft of this browser who is not signed in now: then nothing of it is shown. Read once
 * per request.
 * @returns true when that resident has to sign in first, or the code has to be shown
 */
export const isDraftLocked = cache(async (): Promise<boolean> => {
  const secret = await readDraftSecret();
  if (!secret) return false;
  const where = lockedDraft(await currentActor(), draftKey(secret));
  return (await database().draft.findFirst({ where, select: { id: true } })) !== null;
});

async function receiptOf(draftId: string): Promise<string | null> {
  const sent = await database().helpRequest.findUnique({
    where: { submissionKey: draftId },
    select: { receiptToken: true },
  });
  return sent?.receiptToken ?? null;
}

/**
 * The draft of this browser, or the newest one of a signed-in resident. Read once per request.
 * @returns null when nothing was typed yet
 */
export const currentDraft = cache(async (): Promise<CurrentDraft | null> => {
  const actor = await currentActor();
  const row = await find(actor, select);
  // One without an answer was only made to begin another beside what was begun before.
  if (!row || row.answers.length === 0) return null;
  const { codeCipher, codeKeyId, answers } = row;
  const who = answers.find((answer) => answer.step === 'wie-bent-u');
  return {
    id: row.id,
    begunAt: row.createdAt,
    isBegunHere: row.tokenHash === (await begunHere()),
    typed: byPage(answers),
    goOn: pageToGoOn(answers),
    versions: Object.fromEntries(answers.map(({ step, version }) => [step, version])),
    facts: factsOf(who?.values),
    areFactsShown: maySeeFacts(actor, row),
    needsSignIn: row.identityId !== null && !maySeeFacts(actor, row),
    isBirthDateKnown: row.birthDate !== null,
    code:
      codeCipher && codeKeyId
        ? spokenCode(open({ cipher: codeCipher, keyId: codeKeyId }, draftCodePurpose))
        : null,
    receiptToken: row.sentAt ? await receiptOf(row.id) : null,
  };
});
