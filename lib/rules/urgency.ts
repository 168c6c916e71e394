import { daysBetween } from './local-date';
import type { LocalDate } from './local-date';

/** What a caseload row is sorted and worded by. */
export type CaseMoments = {
  /** the earliest promise that is still open, or null when nothing is promised */
  nextPromiseOn: LocalDate | null;
  /** the contact person has not opened the latest request or hand-over yet */
  isNew: boolean;
  /** last day on which the contact person did something */
  movedOn: LocalDate;
};

/**
 * How urgent a case is, for words: `days` are calendar days, late ('overdue'), left ('days-left') or without movement
 * ('waiting', 'new'); 0 for 'today'.
 */
export type CaseUrgency = {
  kind: 'overdue' | 'today' | 'days-left' | 'new' | 'waiting';
  days: number;
};

const ORDER: readonly CaseUrgency['kind'][] = ['overdue', 'today', 'days-left', 'new', 'waiting'];

/**
 * How urgent a case is on a day. A promise goes before everything, because the resident was given that date.
 */
export function caseUrgency(moments: CaseMoments, today: LocalDate): CaseUrgency {
  if (moments.nextPromiseOn !== null) {
    const left = daysBetween(today, moments.nextPromiseOn);
    if (left < 0) return { kind: 'overdue', days: -left };
    return left === 0 ? { kind: 'today', days: 0 } : { kind: 'days-left', days: left };
  }
  const still = Math.max(0, daysBetween(moments.movedOn, today));
  return { kind: moments.isNew ? 'new' : 'waiting', days: still };
}

/**
 * Orders urgencies, most urgent first: longest overdue, today, fewest days left, new, longest without movement. The
 * order of the caseload query in words; both must stay the same.
 */
export function compareUrgency(a: CaseUrgency, b: CaseUrgency): number {
  const kinds = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  return kinds || (a.kind === 'days-left' ? a.days - b.days : b.days - a.days);
}
