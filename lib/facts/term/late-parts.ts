import 'server-only';
import { termParts, type PartWithFacts } from '@/lib/facts/part-event/term-parts';
import { today as todayOf } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { termsOfPart } from '@/lib/rules/case-terms/case-terms';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import { termBook } from './term-book';

/** A part with which the municipality is late. */
export type LatePart = {
  part: PartWithFacts;
  /** the term that was over first */
  term: CaseTerm;
  /** the decision, or the answer to an objection, that did not come; null when something else is late */
  toDecide: { what: Decidable; from: LocalDate; dueOn: LocalDate } | null;
};

/** With what a resident may press on: a decision, or the answer to an objection. */
export type Decidable = 'decision' | 'objection';

const isLate = ({ state, binds, rule }: CaseTerm) =>
  state === 'late' && binds === 'municipality' && rule !== 'awb.ingebrekestelling';

/**
 * What only an announced decision ends, is a term to decide in, and so is what only the answer to an objection ends: the law
 * lets a resident press on then (Awb 4:17, 7:14).
 */
function toDecideIn(part: PartWithFacts, late: readonly CaseTerm[]): LatePart['toDecide'] {
  const ends = (rule: string) => part.terms.find((term) => term.rule === rule)?.endedBy ?? [];
  for (const { rule, from, end: dueOn } of late) {
    const endedBy = ends(rule);
    if (endedBy.includes('announced')) return { what: 'decision', from: from.on, dueOn };
    if (endedBy.includes('objection_decided')) return { what: 'objection', from: from.on, dueOn };
  }
  return null;
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
    return term ? [{ part, term, toDecide: toDecideIn(part, late) }] : [];
  });
}
