import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { draftKey, draftSecret, secretByCode } from '@/lib/platform/draft-cookie';
import { database, transaction, type Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, SignInNeededError } from '@/lib/platform/errors';
import { factsOf, withFacts } from '@/lib/schemas/known-facts';
import { stepSchemas, type Page } from '@/lib/schemas/help-request';
import { byPage, isLongerThan, stoppedStep, type TypedPages } from '@/lib/schemas/page-order';
import { isSaid, typedAnswers, type TypedAnswers } from '@/lib/schemas/typed-answers';
import { linkDraft } from './known-facts';
import { findLockedDraft, findOwnDraft, lockDraftRow, type OwnDraft } from './own-draft';
import { limitNewDrafts, startDraft } from './start-draft';

/** The most that one page of a draft may weigh, in bytes of JSON. */
const pageLimitBytes = 200 * 1024;

/** One question page to keep. */
export type AnswerToSave = {
  page: Page;
  typed: TypedAnswers;
  /** the draft and version that the page showed; null when it showed none */
  seen: { draftId: string; version: number } | null;
  secret: string | null;
  /** network address, for counting new drafts */
  address: string;
  /** stops here for now: this is the page to come back to */
  stops?: boolean;
};

/** What the next page needs to know. */
export type SavedAnswer = {
  /** of the draft, for the cookie; null when nothing was said yet, so nothing is kept */
  secret: string | null;
  /** all pages as typed, this one included */
  typed: TypedPages;
  /** receipt of a draft that was sent already: then nothing was saved */
  receiptToken: string | null;
  /** this answer began it */
  isBegun: boolean;
  /** the question was short, and is so no more */
  isLonger: boolean;
};

/** The draft to write in. `isUnseen`: somebody signed for it who is gone; it may be added to, and nothing of it shown. */
type Target = OwnDraft & { isUnseen: boolean };

function assertFits(typed: TypedAnswers): void {
  if (Buffer.byteLength(JSON.stringify(typed)) <= pageLimitBytes) return;
  const size = (name: string) => JSON.stringify(typed[name] ?? '').length;
  const path = Object.keys(typed).toSorted((a, b) => size(b) - size(a))[0] ?? '';
  throw new FieldErrorsError([{ path, key: 'tooLong' }]);
}

/** On the page that asks who somebody is, what is known goes before what was typed. */
function toKeep(page: Page, typed: TypedAnswers, row: { values: unknown } | null) {
  const facts = page === 'wie-bent-u' ? factsOf(row?.values) : null;
  return facts ? { ...withFacts(typed, facts), facts } : typed;
}

const isSame = (page: Page, a: unknown, b: unknown) =>
  JSON.stringify(typedAnswers(page, a)) === JSON.stringify(typedAnswers(page, b));

/** Remembers where somebody stopped; whoever goes on after that has not stopped. */
async function markStop(tx: Tx, draftId: string, page: Page, stops: boolean): Promise<void> {
  const key = { draftId, step: stoppedStep };
  if (!stops) return void (await tx.draftAnswer.deleteMany({ where: key }));
  const values = { page };
  await tx.draftAnswer.upsert({
    where: { draftId_step: key },
    create: { ...key, values },
    update: { values },
  });
}

async function write(tx: Tx, draft: Target, answer: AnswerToSave) {
  const { page, seen } = answer;
  const draftId = draft.id;
  const rows = await tx.draftAnswer.findMany({ where: { draftId } });
  const row = rows.find((one) => one.step === page) ?? null;
  const values = toKeep(page, answer.typed, row);
  const before = byPage(rows);
  const typed: TypedPages = { ...before, [page]: typedAnswers(page, values) };
  const written = { typed, isLonger: isLongerThan(before.verhaal, typed.verhaal) };
  if (row && isSame(page, row.values, values)) return written;
  const isFresh = seen?.draftId === draftId && seen.version === row?.version;
  if (row && !isFresh && draft.isUnseen) throw new SignInNeededError('resident');
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
  return written;
}

function birthDateIn(values: TypedAnswers): Date | undefined {
  const { birthDate } = stepSchemas(today())['wie-bent-u'].shape;
  const parsed = birthDate.safeParse(values.birthDate);
  return parsed.success && parsed.data ? toDateColumn(parsed.data) : undefined;
}

/** Where the answer goes, without locking it: the own draft, else one that its resident signed for before going away. */
async function findTarget(tx: Tx, actor: Actor, secret: string | null) {
  const own = await findOwnDraft(tx, actor, secret);
  const unseen = own ? undefined : await findLockedDraft(tx, actor, secret);
  return { id: own ?? unseen, isUnseen: unseen !== undefined };
}

/**
 * What is typed while a session ends belongs in the draft that the page showed, also when nobody is signed in any more.
 * Only from such a page: whoever has not seen the draft has nothing to add to it.
 */
async function lockTarget(tx: Tx, actor: Actor, answer: AnswerToSave): Promise<Target | null> {
  const { id, isUnseen } = await findTarget(tx, actor, answer.secret);
  const draft = id ? await lockDraftRow(tx, id) : null;
  if (draft && isUnseen && (draft.sentAt || answer.seen?.draftId !== draft.id)) {
    throw new SignInNeededError('resident');
  }
  return draft && { ...draft, isUnseen };
}

/** Whoever came in with the code may go on for a while after every answer. */
function secretFor(actor: Actor, draft: OwnDraft, before: string | null): string {
  const isByCode = actor.kind !== 'resident' && before !== null && draftKey(before).isByCode;
  return isByCode ? secretByCode(draft.id) : draftSecret(draft.id);
}

async function receiptOf(tx: Tx, draftId: string): Promise<string> {
  const { receiptToken } = await tx.helpRequest.findUniqueOrThrow({
    where: { submissionKey: draftId },
    select: { receiptToken: true },
  });
  return receiptToken;
}

/**
 * Keeps one question page as it was typed, right or wrong; the first one starts the draft. Other pages are never touched.
 * @param actor resident, signed in or not
 * @param answer page, typed text, and the version that the page showed
 * @returns what the next page needs to know
 * @throws ConflictError with the other text when the page was changed elsewhere since it was shown; FieldErrorsError when
 * it is more than we can keep; RateLimitedError when one network address starts too many drafts; SignInNeededError when
 * somebody signed for the draft of this browser who is gone, and the text does not simply fit in
 */
export async function saveAnswer(actor: Actor, answer: AnswerToSave): Promise<SavedAnswer> {
  const { page, typed, secret } = answer;
  assertFits(typed);
  const isBegun = !(await findTarget(database(), actor, secret)).id;
  if (isBegun && !isSaid(typed)) {
    const nothing = { secret: null, receiptToken: null, isBegun: false, isLonger: false };
    return { ...nothing, typed: { [page]: typed } };
  }
  if (isBegun) await limitNewDrafts(answer.address);
  return transaction(async (tx) => {
    const begun = async () => ({ ...(await startDraft(tx)), isUnseen: false });
    const draft = (await lockTarget(tx, actor, answer)) ?? (await begun());
    const kept = { secret: secretFor(actor, draft, secret), receiptToken: null, isBegun };
    if (draft.sentAt) {
      const receiptToken = await receiptOf(tx, draft.id);
      return { ...kept, typed: {}, isLonger: false, receiptToken };
    }
    await linkDraft(tx, actor, draft);
    const written = await write(tx, draft, answer);
    await markStop(tx, draft.id, page, answer.stops ?? false);
    return { ...kept, ...written };
  });
}
