import 'server-only';
import { termBook } from '@/lib/facts/term/term-book';
import type { LocalDate } from '@/lib/rules/local-date';
import { computeTerm } from '@/lib/rules/terms/compute';
import type { TermStep } from '@/lib/rules/terms/types';

/** The last day for the answer to a complaint, our own last day, and how both were counted. */
export type ComplaintTerm = {
  end: LocalDate;
  target: LocalDate | null;
  steps: readonly TermStep[];
};

/**
 * The term of a complaint (Awb 9:11): it follows from the day on which it came, and from being put off.
 * @param receivedOn local date
 * @param postponedWeeks 0 when it was not put off
 * @returns null when it cannot be computed, such as for a day before the law
 */
export function complaintTerm(receivedOn: LocalDate, postponedWeeks: number): ComplaintTerm | null {
  const extension = postponedWeeks > 0 ? { length: postponedWeeks, unit: 'w' as const } : undefined;
  const answer = computeTerm({ rule: 'awb.klacht', start: receivedOn, extension }, termBook());
  if (!answer.isComputed) return null;
  const { end, target, explanation } = answer.term;
  return { end, target, steps: explanation };
}
