import { questionsForAreas } from '@/lib/domains';
import { isPage, pages, type Page } from './help-request';
import { asksSafeReach } from './safe-reach';
import { isSaid, typedAnswers, type TypedAnswers } from './typed-answers';

/** All pages of a draft as typed. */
export type TypedPages = Partial<Record<Page, TypedAnswers>>;

/** A row of a draft: mostly a question page. */
type AnswerRow = { step: string; values: unknown };

/** The areas that were ticked, as far as they were. */
export function tickedAreas(typed: TypedPages): string[] {
  const areas = typed.leefgebieden?.areas;
  return Array.isArray(areas) ? areas.filter((area) => typeof area === 'string') : [];
}

/**
 * The pages that can be opened: the questions of the domains only when the ticked areas ask for them, and how to be
 * reached in safety only for who may be in danger.
 * @param typed the draft
 * @returns pages in order
 */
export function openPages(typed: TypedPages): Page[] {
  const isShown: Partial<Record<Page, boolean>> = {
    meer: questionsForAreas(tickedAreas(typed)).length > 0,
    veilig: asksSafeReach(typed),
  };
  return pages.filter((page) => isShown[page] ?? true);
}

/** What a short question needs. The other pages are a press away on the check page. */
const shortLane: readonly Page[] = [
  'verhaal',
  'leefgebieden',
  'dringend',
  'wie-bent-u',
  'bereiken',
  'veilig',
];

/**
 * The pages that somebody sees one after the other: those that can be opened, and of a short question only what it needs.
 * @param typed the draft
 * @returns pages in order
 */
export function pagesFor(typed: TypedPages): Page[] {
  const open = openPages(typed);
  return isSaid(typed.verhaal?.isShort) ? open.filter((page) => shortLane.includes(page)) : open;
}

/** Where somebody pressed "stop": a row of the draft of its own, beside those of the pages. */
export const stoppedStep = 'gestopt';

/** The page on which somebody stopped, if it is still asked. */
function stoppedAt(rows: readonly AnswerRow[], shown: readonly Page[]): Page | undefined {
  const mark = rows.find((row) => row.step === stoppedStep)?.values as { page?: unknown } | null;
  return shown.find((page) => page === mark?.page);
}

/** The pages that can be left out of a short question, and were: everything else up to the last one was asked. */
function firstLeftOut(typed: TypedPages, shown: readonly Page[], done: number): Page | null {
  const gaps = shown.slice(0, done).filter((page) => typed[page] === undefined);
  return gaps.some((page) => shortLane.includes(page)) ? null : (gaps[0] ?? null);
}

/**
 * The first page that was left out and not answered, for whom the question turned out not to be short.
 * @param typed the draft
 * @returns null when nothing was left out, or the question is short
 */
export function pageLeftOut(typed: TypedPages): Page | null {
  const shown = pagesFor(typed);
  return firstLeftOut(typed, shown, shown.length);
}

/** Whether somebody took back that the question is short. */
export const isLongerThan = (
  before: TypedAnswers | undefined,
  after: TypedAnswers | undefined,
): boolean => isSaid(before?.isShort) && !isSaid(after?.isShort);

/**
 * Where to go on: the page on which somebody stopped, else the first that a short question left out when it is short no
 * more, else the one after the last that was answered or skipped.
 * @param rows of the draft
 * @returns a page, or null when all are done
 */
export function pageToGoOn(rows: readonly AnswerRow[]): Page | null {
  const typed = byPage(rows);
  const shown = pagesFor(typed);
  const done = shown.findLastIndex((page) => typed[page] !== undefined);
  // Also on a page that a short question leaves out, but that somebody opened.
  const stopped = stoppedAt(rows, openPages(typed));
  return stopped ?? firstLeftOut(typed, shown, done) ?? shown[done + 1] ?? null;
}

/** The page after this one; null after the last. */
export function pageAfter(page: Page, typed: TypedPages): Page | null {
  const next = pages.slice(pages.indexOf(page) + 1);
  const shown = pagesFor(typed);
  return next.find((one) => shown.includes(one)) ?? null;
}

/** The page before this one; null before the first. */
export function pageBefore(page: Page, typed: TypedPages): Page | null {
  const shown = pagesFor(typed);
  return pages.slice(0, pages.indexOf(page)).findLast((one) => shown.includes(one)) ?? null;
}

/** Rows of a draft by page; rows of something else are left out. */
export function byPage(rows: readonly AnswerRow[]): TypedPages {
  return Object.fromEntries(
    rows
      .filter((row) => isPage(row.step))
      .map((row) => [row.step, typedAnswers(row.step as Page, row.values)]),
  );
}
