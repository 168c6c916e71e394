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
  const problems: TermProblem[] = start > LATEST_DAY ? [{ field: 'start', key: 'tooFar' }] : [];
  problems.push(...(ask.suspensions ?? []).flatMap(suspensionFaults));
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
  const grounds = (ask.suspensions ?? []).map(({ ground = '1a' }) => ground);
  const faults: [boolean, TermProblem][] = [
    [rule.unit === 'h' && typeof ask.start === 'string', { field: 'start', key: 'needsTime' }],
    [
      grounds.some((ground) => !rule.suspension.includes(ground)),
      { field: 'suspensions', key: 'notSuspended' },
    ],
    [Boolean(ask.extension) && !rule.extension, { field: 'extension', key: 'notExtended' }],
    [
      Boolean(ask.hasCommittee) && rule.committeeLength === null,
      { field: 'committee', key: 'noCommittee' },
    ],
    [(ask.turn ?? 1) > 1 && !rule.isRepeating, { field: 'turn', key: 'notRepeating' }],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
}
