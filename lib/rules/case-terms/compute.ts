import type { TermBook } from '@/lib/rules/terms/book';
import { ruleOn } from '@/lib/rules/terms/book';
import { computeTerm } from '@/lib/rules/terms/compute';
import type { Suspension, Term } from '@/lib/rules/terms/types';
import type { LocalDate } from '@/lib/rules/local-date';

/** A term of a part to be computed: everything that happened is given, also what this rule does not ask for. */
export type PartTermAsk = {
  rule: string;
  start: LocalDate;
  suspensions: readonly Suspension[];
  /** the day that a notice told */
  movedTo: LocalDate | null;
  /** which one, of a term that repeats */
  turn: number;
};

/**
 * Computes a term of a part: what the rule does not know, such as a notice for a term that no notice moves, is left out.
 * @param ask rule, start, and what happened since
 * @param book the rules as they hold here
 * @returns null for a rule that is none, or did not hold yet on that day
 */
export function computePartTerm(ask: PartTermAsk, book: TermBook): Term | null {
  const { rule: id, start, movedTo, turn } = ask;
  const rule = ruleOn(book, id, start);
  if (!rule) return null;
  const suspensions = ask.suspensions.filter(({ ground = '1a' }) =>
    rule.suspension.includes(ground),
  );
  const asked = { rule: id, start, suspensions, ...(turn > 1 ? { turn } : {}) };
  const answer = computeTerm(asked, book);
  if (!answer.isComputed) return null;
  const isMoved = rule.extension?.by === 'notice' && movedTo !== null;
  if (!isMoved || movedTo <= answer.term.rawEnd) return answer.term;
  const moved = computeTerm({ ...asked, extension: { until: movedTo } }, book);
  return moved.isComputed ? moved.term : answer.term;
}
