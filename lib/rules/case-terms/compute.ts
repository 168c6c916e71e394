import type { TermBook } from '@/lib/rules/terms/book';
import { ruleOn } from '@/lib/rules/terms/book';
import { computeTerm } from '@/lib/rules/terms/compute';
import type { Suspension, Term, TermAsk } from '@/lib/rules/terms/types';
import type { LocalDate } from '@/lib/rules/local-date';

/** A notice that a decision comes later: the day on which it was told, and the new day that it names (Awb 4:14(3)). */
export type DelayNotice = { on: LocalDate; until: LocalDate };

/** A term of a part to be computed: everything that happened is given, also what this rule does not ask for. */
export type PartTermAsk = {
  rule: string;
  start: LocalDate;
  suspensions: readonly Suspension[];
  /** earliest first */
  notices: readonly DelayNotice[];
  /** which one, of a term that repeats */
  turn: number;
};

/** What is told when the time is over comes too late to lengthen it (Awb 4:13(2), RULES A6); the last in time counts. */
function movedBy(notices: readonly DelayNotice[], asked: TermAsk, whole: Term, book: TermBook) {
  return notices.reduce((term, { on, until }) => {
    if (on > term.end || until <= whole.rawEnd) return term;
    const moved = computeTerm({ ...asked, extension: { until } }, book);
    return moved.isComputed ? moved.term : term;
  }, whole);
}

/**
 * Computes a term of a part: what the rule does not know, such as a notice for a term that no notice moves, is left out.
 * @param ask rule, start, and what happened since
 * @param book the rules as they hold here
 * @returns null for a rule that is none, or did not hold yet on that day
 */
export function computePartTerm(ask: PartTermAsk, book: TermBook): Term | null {
  const { rule: id, start, notices, turn } = ask;
  const rule = ruleOn(book, id, start);
  if (!rule) return null;
  const suspensions = ask.suspensions.filter(({ ground = '1a' }) =>
    rule.suspension.includes(ground),
  );
  const asked = { rule: id, start, suspensions, ...(turn > 1 ? { turn } : {}) };
  const answer = computeTerm(asked, book);
  if (!answer.isComputed) return null;
  if (rule.extension?.by !== 'notice') return answer.term;
  return movedBy(notices, asked, answer.term, book);
}
