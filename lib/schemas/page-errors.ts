import type { LocalDate } from '@/lib/rules/local-date';
import { helpRequestSchema, pageOfField, type Page, type Step } from './help-request';
import type { TypedPages } from './page-order';

/** One thing to mend: on which page, at which field, and which text of `errors` says how. */
export type PageError = {
  page: Page;
  path: string;
  key: string;
  /** what the text fills in */
  values?: Record<string, number>;
};

/** Keys are words of our own; anything else is a message of zod itself. */
const keyOf = (message: string) => (/^[a-z][A-Za-z]+$/.test(message) ? message : 'notUnderstood');

/**
 * Everything that keeps a draft from being sent, or only what stands on one page.
 * @param typed the draft as typed
 * @param today local date
 * @param page only this page
 * @returns errors in the order of the pages; empty when all is well
 */
export function pageErrors(typed: TypedPages, today: LocalDate, page?: Page): PageError[] {
  const parsed = helpRequestSchema(today).safeParse(typed);
  const errors = (parsed.error?.issues ?? []).map((issue): PageError => {
    const [step, ...field] = issue.path.map(String);
    return {
      page: pageOfField(step as Step, field[0] ?? ''),
      path: field.join('.'),
      key: keyOf(issue.message),
      ...(issue.code === 'custom' && issue.params ? { values: issue.params } : {}),
    };
  });
  return page === undefined ? errors : errors.filter((error) => error.page === page);
}
