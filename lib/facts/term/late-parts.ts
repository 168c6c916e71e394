import 'server-only';
import { termParts, type PartWithFacts } from '@/lib/facts/part-event/term-parts';
import { today as todayOf } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { termsOfPart } from '@/lib/rules/case-terms/case-terms';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import { termBook } from './term-book';

/** A part with which the municipality is late. */
export type LatePart = {
  part: PartWithFacts;
  /** the term that was over first */
  term: CaseTerm;
  /** last day in law of the decision that did not come; null when no decision is late, but something else is */
  decisionDueOn: string | null;
};

const isLate = ({ state, binds, rule }: CaseTerm) =>
  state === 'late' && binds === 'municipality' && rule !== 'awb.ingebrekestelling';

/** What only an announced decision ends, is a term to decide in: the law lets a resident press on then (Awb 4:17). */
function isToDecide(part: PartWithFacts, { rule }: CaseTerm): boolean {
  const endedBy = part.terms.find((term) => term.rule === rule)?.endedBy ?? [];
  return endedBy.includes('announced');
}

/**
 * Parts with which the municipality is later than the law allows: it follows from the facts, nobody marks it.
 * @param tx transaction or client
 * @param where which parts; the caller has asked the policy
 * @param at moment
 */
export async function lateParts(
  tx: Tx,
  where: Prisma.RequestPartWhereInput,
  at: Date,
): Promise<LatePart[]> {
  const on = { today: todayOf(at), book: termBook() };
  const parts = await termParts(tx, where);
  return parts.flatMap((part): LatePart[] => {
    if (part.isTakenBack) return [];
    const late = termsOfPart(part, on)
      .filter(isLate)
      .toSorted((a, b) => (a.end < b.end ? -1 : 1));
    const [term] = late;
    const toDecide = late.find((one) => isToDecide(part, one));
    return term ? [{ part, term, decisionDueOn: toDecide?.end ?? null }] : [];
  });
}
