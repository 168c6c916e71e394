import { questionsForAreas } from '@/lib/domains';
import { isPage, pages, type Page } from './help-request';
import { typedAnswers, type TypedAnswers } from './typed-answers';

/** All pages of a draft as typed. */
export type TypedPages = Partial<Record<Page, TypedAnswers>>;

/** The areas that were ticked, as far as they were. */
export function tickedAreas(typed: TypedPages): string[] {
  const areas = typed.leefgebieden?.areas;
  return Array.isArray(areas) ? areas.filter((area) => typeof area === 'string') : [];
}

/**
 * The pages that somebody sees: the questions of the domains only when the ticked areas ask for them.
 * @param areas ticked areas, as typed
 * @returns pages in order
 */
export function pagesFor(areas: readonly string[]): Page[] {
  const hasExtra = questionsForAreas(areas).length > 0;
  return pages.filter((page) => page !== 'meer' || hasExtra);
}

/**
 * Where to go on: the page after the last one that was answered or skipped.
 * @param typed the draft
 * @returns a page, or null when all are done
 */
export function pageToGoOn(typed: TypedPages): Page | null {
  const shown = pagesFor(tickedAreas(typed));
  const done = shown.findLastIndex((page) => typed[page] !== undefined);
  return shown[done + 1] ?? null;
}

/** The page after this one; null after the last. */
export function pageAfter(page: Page, typed: TypedPages): Page | null {
  const next = pages.slice(pages.indexOf(page) + 1);
  const shown = pagesFor(tickedAreas(typed));
  return next.find((one) => shown.includes(one)) ?? null;
}

/** The page before this one; null before the first. */
export function pageBefore(page: Page, typed: TypedPages): Page | null {
  const shown = pagesFor(tickedAreas(typed));
  return pages.slice(0, pages.indexOf(page)).findLast((one) => shown.includes(one)) ?? null;
}

/** Rows of a draft by page; rows of something else are left out. */
export function byPage(rows: readonly { step: string; values: unknown }[]): TypedPages {
  return Object.fromEntries(
    rows
      .filter((row) => isPage(row.step))
      .map((row) => [row.step, typedAnswers(row.step as Page, row.values)]),
  );
}
