import { toLocalDate } from '../local-date';
import type { LocalDate } from '../local-date';
import { ruleOn } from './book';
import type { TermBook } from './book';
import type { Suspension, TermAsk, TermProblem, TermRule } from './types';

/** The last day that is reckoned with: the feast days are proved until here. */
export const LATEST_DAY: LocalDate = '2100-12-31';

/** What can be computed. */
export type CheckedAsk = { rule: TermRule; start: LocalDate };

/**
 * Whether a term can be computed, or all reasons why not.
 * @returns the rule as it holds on the start, or problems
 */
export function checkAsk(ask: TermAsk, book: TermBook): CheckedAsk | readonly TermProblem[] {
  const start = typeof ask.start === 'string' ? ask.start : toLocalDate(ask.start);
  const problems = (ask.suspensions ?? []).flatMap(suspensionFaults);
  if (start > LATEST_DAY) problems.push({ field: 'start', key: 'tooFar' });
  const rule = ruleOn(book, ask.rule, start);
  if (rule) problems.push(...ruleFaults(ask, rule));
  else if (book.versions.has(ask.rule)) problems.push({ field: 'start', key: 'notInForce' });
  else problems.push({ field: 'rule', key: 'unknownRule' });
  return rule && problems.length === 0 ? { rule, start } : problems;
}

function suspensionFaults({ from, until }: Suspension): TermProblem[] {
  if (until < from) return [{ field: 'suspensions', key: 'turnedRound' }];
  return until > LATEST_DAY ? [{ field: 'suspensions', key: 'tooFar' }] : [];
}

/** What this rule does not know. */
function ruleFaults(ask: TermAsk, rule: TermRule): TermProblem[] {
  const faults: TermProblem[] = [];
  if (rule.unit === 'h' && typeof ask.start === 'string') {
    faults.push({ field: 'start', key: 'needsTime' });
  }
  for (const { ground = '1a' } of ask.suspensions ?? []) {
    if (rule.suspension.includes(ground)) continue;
    faults.push({ field: 'suspensions', key: 'notSuspended' });
    break;
  }
  if (ask.extension && !rule.extension) faults.push({ field: 'extension', key: 'notExtended' });
  if (ask.hasCommittee && rule.committeeLength === null) {
    faults.push({ field: 'committee', key: 'noCommittee' });
  }
  if ((ask.turn ?? 1) > 1 && !rule.isRepeating) {
    faults.push({ field: 'turn', key: 'notRepeating' });
  }
  return faults;
}
