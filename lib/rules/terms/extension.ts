import { dateOfDay, dayNumber } from '../local-date';
import type { LocalDate } from '../local-date';
import type { Calendar } from './calendar';
import { LATEST_DAY } from './check';
import { rawEndOf } from './count';
import type { Extension, TermLength, TermProblem, TermRule } from './types';

/** A term before it is made longer. */
export type Unextended = {
  rule: TermRule;
  start: LocalDate;
  /** with the committee and the turn that were asked for */
  length: TermLength;
  /** with the days on which the time stood still, as a number */
  rawEnd: number;
  suspendedDays: number;
};

/**
 * The new raw end of a term that is made longer, where its law lets it be (RULES A5, A6, A14, A17).
 * @param term a rule that knows an extension
 * @param extension by how much, or until which day
 * @param working which days are working days
 * @returns the day as a number, or why it may not be
 */
export function extend(
  term: Unextended,
  extension: Extension,
  working: Calendar,
): number | TermProblem {
  const end = endWith(term, extension, working);
  if (end > dayNumber(LATEST_DAY)) return { field: 'extension', key: 'tooFar' };
  if (end <= term.rawEnd) return { field: 'extension', key: 'extendedBack' };
  const rule = term.rule.extension;
  if (rule?.by !== 'law') return end;
  const isTooLong = end > endWith(term, rule.most, working);
  return isTooLong ? { field: 'extension', key: 'extendedTooLong' } : end;
}

function endWith(term: Unextended, extension: Extension, working: Calendar): number {
  if ('until' in extension) return dayNumber(extension.until);
  const { start, length, suspendedDays, rawEnd } = term;
  // One month and two more are three months from the start: the last day of a short month is not counted from again.
  if (extension.unit === length.unit && length.unit === 'm') {
    const whole = { length: length.length + extension.length, unit: 'm' } as const;
    return rawEndOf(start, whole, working) + suspendedDays;
  }
  return rawEndOf(dateOfDay(rawEnd), extension, working);
}
