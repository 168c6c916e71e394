import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { tokenHash, randomId } from '@/lib/platform/crypto';
import { database, transaction, type Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { factsOf, withFacts } from '@/lib/schemas/known-facts';
import { stepSchemas, type Page } from '@/lib/schemas/help-request';
import { byPage, type TypedPages } from '@/lib/schemas/page-order';
import { isSaid, typedAnswers, type TypedAnswers } from '@/lib/schemas/typed-answers';
import { linkDraft } from './known-facts';
import { findOwnDraft, lockOwnDraft, type OwnDraft } from './own-draft';

/** The most that one page of a draft may weigh, in bytes of JSON. */
const pageLimitBytes = 200 * 1024;

/** New drafts from one network address: a whole library may sit behind one. */
const newDrafts = { limit: 60, windowSeconds: 60 * 60 };

/** One question page to keep. */
export type AnswerToSave = {
  page: Page;
  typed: TypedAnswers;
  /** the draft and version that the page showed; null when it showed none */
  seen: { draftId: string; version: number } | null;
  secret: string | null;
  /** network address, for counting new drafts */
  address: string;
};

/** What the next page needs to know. */
export type SavedAnswer = {
  /** of the draft, for the cookie; null when nothing was said yet, so nothing is kept */
  secret: string | null;
  /** all pages as typed, this one included */
  typed: TypedPages;
  /** receipt of a draft that was sent already: then nothing was saved */
  receiptToken: string | null;
};

function assertFits(typed: TypedAnswers): void {
  if (Buffer.byteLength(JSON.stringify(typed)) <= pageLimitBytes) return;
  const size = (name: string) => JSON.stringify(typed[name] ?? '').length;
  const path = Object.keys(typed).toSorted((a, b) => size(b) - size(a))[0] ?? '';
  throw new FieldErrorsError([{ path, key: 'tooLong' }]);
}

async function startDraft(tx: Tx): Promise<OwnDraft> {
  const id = randomId();
  const at = now();
  const token = tokenHash(draftSecret(id));
  await tx.draft.create({
    data: { id, tokenHash: token, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  return { id, identityId: null, birthDate: null, codeIndex: null, sentAt: null };
}

/** On the page that asks who somebody is, what is known goes before what was typed. */
function toKeep(page: Page, typed: TypedAnswers, row: { values: unknown } | null) {
  const facts = page === 'wie-bent-u' ? factsOf(row?.values) : null;
  return facts ? { ...withFacts(typed, facts), facts } : typed;
}

const isSame = (page: Page, a: unknown, b: unknown) =>
  JSON.stringify(typedAnswers(page, a)) === JSON.stringify(typedAnswers(page, b));

async function write(tx: Tx, draft: OwnDraft, answer: AnswerToSave): Promise<TypedPages> {
  const { page, seen } = answer;
  const draftId = draft.id;
  const rows = await tx.draftAnswer.findMany({ where: { draftId } });
  const row = rows.find((one) => one.step === page) ?? null;
  const values = toKeep(page, answer.typed, row);
  const typed = { ...byPage(rows), [page]: typedAnswers(page, values) };
  if (row && isSame(page, row.values, values)) return typed;
  const isFresh = seen?.draftId === draftId && seen.version === row?.version;
  if (row && !isFresh) throw new ConflictError(typedAnswers(page, row.values));
  const at = now();
  await tx.draftAnswer.upsert({
    where: { draftId_step: { draftId, step: page } },
    create: { draftId, step: page, values, savedAt: at },
    update: { values, savedAt: at, version: { increment: 1 } },
  });
  const born = page === 'wie-bent-u' ? birthDateIn(values) : undefined;
  await tx.draft.update({
    where: { id: draftId },
    data: { updatedAt: at, ...(born ? { birthDate: born } : {}) },
    select: { id: true },
  });
  return typed;
}

function birthDateIn(values: TypedAnswers): Date | undefined {
  const { birthDate } = stepSchemas(today())['wie-bent-u'].shape;
  const parsed = birthDate.safeParse(values.birthDate);
  return parsed.success && parsed.data ? toDateColumn(parsed.data) : undefined;
}

/**
 * Keeps one question page as it was typed, right or wrong; the first one starts the draft. Other pages are never touched.
 * @param actor resident, signed in or not
 * @param answer page, typed text, and the version that the page showed
 * @returns what the next page needs to know
 * @throws ConflictError with the other text when the page was changed elsewhere since it was shown; FieldErrorsError when
 * it is more than we can keep; RateLimitedError when one network address starts too many drafts
 */
export async function saveAnswer(actor: Actor, answer: AnswerToSave): Promise<SavedAnswer> {
  const { page, typed, secret } = answer;
  assertFits(typed);
  const isNew = !(await findOwnDraft(database(), actor, secret));
  if (isNew && !isSaid(typed))
    return { secret: null, typed: { [page]: typed }, receiptToken: null };
  if (isNew)
    await limitRate('draft.start', answer.address, newDrafts.limit, newDrafts.windowSeconds);
  return transaction(async (tx) => {
    const draft = (await lockOwnDraft(tx, actor, secret)) ?? (await startDraft(tx));
    const kept = { secret: draftSecret(draft.id), receiptToken: null };
    if (!draft.sentAt) {
      await linkDraft(tx, actor, draft);
      return { ...kept, typed: await write(tx, draft, answer) };
    }
    const { receiptToken } = await tx.helpRequest.findUniqueOrThrow({
      where: { submissionKey: draft.id },
      select: { receiptToken: true },
    });
    return { ...kept, typed: {}, receiptToken };
  });
}
