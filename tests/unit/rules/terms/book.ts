import { computeTerm } from '@/lib/rules/terms/compute';
import { makeTermBook } from '@/lib/rules/terms/book';
import type { TermChoices } from '@/lib/rules/terms/book';
import type { Term, TermAsk, TermProblem } from '@/lib/rules/terms/types';

/** Choices of a municipality that changes nothing, with the decree days of RULES C6. */
export const plainChoices: TermChoices = {
  decreeDays: [
    ...['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30', '2026-01-02'],
    ...['2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  ],
  policy: { isGoodFridayFree: false, extraFreeDays: [] },
  overrides: [],
  targetBuffers: [
    { fromDays: 28, workingDays: 5 },
    { fromDays: 14, workingDays: 2 },
    { fromDays: 0, workingDays: 0 },
  ],
};

export const plainBook = makeTermBook(plainChoices);

/** The term, which must be there. */
export function termOf(ask: TermAsk, book = plainBook): Term {
  const answer = computeTerm(ask, book);
  if (!answer.isComputed) throw new Error(JSON.stringify(answer.problems));
  return answer.term;
}

/** Why there is none. */
export function problemsOf(ask: TermAsk, book = plainBook): readonly TermProblem[] {
  const answer = computeTerm(ask, book);
  return answer.isComputed ? [] : answer.problems;
}
