import 'server-only';
import { cache } from 'react';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import type { FieldError } from '@/lib/platform/errors';
import { readKeptForm, type KeptForm } from '@/lib/platform/kept-form';
import { settings } from '@/lib/platform/settings';
import type { HelpRequestAnswers, Page } from '@/lib/schemas/help-request';
import { lenientAnswers } from '@/lib/schemas/lenient-answers';
import { pageErrors } from '@/lib/schemas/page-errors';
import type { KnownFacts } from '@/lib/schemas/known-facts';
import type { LocalDate } from '@/lib/rules/local-date';
import { openPages, pagesFor, type TypedPages } from '@/lib/schemas/page-order';
import { typedAnswers, type TypedAnswers } from '@/lib/schemas/typed-answers';
import { currentDraft, type CurrentDraft } from '@/lib/queries/shared/current-draft';
import { earlierAnswer } from '@/lib/queries/shared/earlier-answers';
import { otherDrafts } from '@/lib/queries/shared/other-drafts';

/** One question page with everything that was typed on it. */
export type QuestionPage = {
  page: Page;
  typed: TypedAnswers;
  all: TypedPages;
  /** draft and version shown, for the save: '<draft id>.<version>' */
  seen: string;
  isChanging: boolean;
  isFirst: boolean;
  place: { current: number; total: number };
  errors: readonly FieldError[];
  /** the other text, when the page was filled in twice */
  other: HelpRequestAnswers | null;
  /** typed text that could not be saved through a fault of ours */
  wasKept: boolean;
  known: { facts: KnownFacts; isShown: boolean } | null;
  /** the page holds what was said in an earlier request; null when it does not, `givenOn` as in EarlierAnswer */
  earlier: { givenOn: LocalDate | null } | null;
  urgentDays: number;
};

/** Instead of a question: the request was sent, or the page has no questions now. */
export type NoQuestion = { receiptToken: string } | { skipped: true };

/** Of a page that a short question leaves out: its place among all. */
function placeOf(page: Page, all: TypedPages) {
  const inTurn = pagesFor(all);
  const shown = inTurn.includes(page) ? inTurn : openPages(all);
  return { current: shown.indexOf(page) + 1, total: shown.length };
}

function otherOf(page: Page, kept: KeptForm | null, all: TypedPages): HelpRequestAnswers | null {
  if (!kept?.current) return null;
  const other = { ...all, [page]: typedAnswers(page, kept.current) };
  return lenientAnswers(other, today());
}

const versionIn = (kept: KeptForm | null) =>
  typeof kept?.values.versie === 'string' ? kept.values.versie : '';
const draftIn = (kept: KeptForm | null) => versionIn(kept).split('.')[0] ?? '';

/** What was kept of this page; of another request that the reader began it waits until that one is shown again. */
async function keptOf(page: Page): Promise<KeptForm | null> {
  const kept = await readKeptForm(paths.help.step(page));
  const others = kept ? await otherDrafts() : [];
  return others.some((other) => other.id === draftIn(kept)) ? null : kept;
}

/**
 * Draft and version for the save. A kept form keeps the version that it was typed on: if the page was changed elsewhere
 * since, both texts are shown.
 */
function seenOf(page: Page, draft: CurrentDraft | null, kept: KeptForm | null): string {
  if (!draft) return '';
  if (kept && !kept.current && draftIn(kept) === draft.id) return versionIn(kept);
  return `${draft.id}.${draft.versions[page] ?? 0}`;
}

/**
 * A question page for the one who fills it in.
 * @param page which
 * @param isChecked the page was posted and something on it is to be mended
 * @param changes came from the check page
 * @returns view model; or why there is no question here
 */
export const questionPage = cache(
  async (page: Page, isChecked: boolean, changes: boolean): Promise<QuestionPage | NoQuestion> => {
    const draft = await currentDraft();
    if (draft?.receiptToken) return { receiptToken: draft.receiptToken };
    const all = draft?.typed ?? {};
    const place = placeOf(page, all);
    if (place.current === 0) return { skipped: true };
    const kept = await keptOf(page);
    const earlier = kept || all[page] ? null : await earlierAnswer(page);
    const typed = typedAnswers(page, kept?.values ?? all[page] ?? earlier?.typed);
    const withTyped = { ...all, [page]: typed };
    const found = isChecked ? pageErrors(withTyped, today(), page) : [];
    const { facts, areFactsShown: isShown = false } = draft ?? {};
    return {
      page,
      typed,
      all,
      seen: seenOf(page, draft, kept),
      isChanging: changes || kept?.values.terug === 'controleren',
      isFirst: place.current === 1,
      place,
      errors: kept?.current ? [] : kept?.errors.length ? kept.errors : found,
      other: otherOf(page, kept, all),
      wasKept: kept !== null && !kept.current && kept.errors.length === 0,
      known: facts ? { facts, isShown } : null,
      earlier: earlier && { givenOn: earlier.givenOn },
      urgentDays: settings().promise.urgentWorkingDays,
    };
  },
);
