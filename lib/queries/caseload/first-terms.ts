import 'server-only';
import { termParts } from '@/lib/facts/part-event/term-parts';
import { termBook } from '@/lib/facts/term/term-book';
import { database } from '@/lib/platform/db';
import { firstOwedTerm } from '@/lib/rules/case-terms/case-terms';
import { daysBetween, type LocalDate } from '@/lib/rules/local-date';

/** The term of the law that ends first in a case, over all domains; days left, below 0 when it is over. */
export type FirstTerm = { rule: string; domain: string; daysLeft: number };

/**
 * The first term that we owe in each of the cases. Two queries, however many.
 * @param caseIds uuids of cases that the reader may see
 * @param today local date
 * @returns null for a case in which nobody waits for us by law
 */
export async function firstTerms(
  caseIds: readonly string[],
  today: LocalDate,
): Promise<(caseId: string) => FirstTerm | null> {
  const parts = await termParts(database(), { caseId: { in: [...caseIds] } });
  const partsOf = (caseId: string) =>
    parts.filter((part) => part.caseId === caseId && !part.isTakenBack);
  const on = { today, book: termBook() };
  return (caseId) => {
    const term = firstOwedTerm(partsOf(caseId), on);
    if (!term) return null;
    return { rule: term.rule, domain: term.domain, daysLeft: daysBetween(today, term.end) };
  };
}
