import { daysBetween } from './local-date';
import type { LocalDate } from './local-date';

/** How pressing a case is, before any date: 0 somebody is not safe, 1 something cannot wait, 2 neither. */
export type UrgencyRank = 0 | 1 | 2;

/** What stands beside a case that goes before the others. */
export type UrgencyMark = 'unsafe' | 'urgent';

/**
 * How pressing a case is. Safety goes before everything, and what cannot wait before what can: a household that must leave
 * its home tomorrow is not fifth because four others wait a day longer.
 * @param facts whether a request that is still open says that it is not safe, or the household is known for it; and
 * whether anything else in those requests cannot wait
 */
export function urgencyRank(facts: { isUnsafe: boolean; isUrgent: boolean }): UrgencyRank {
  if (facts.isUnsafe) return 0;
  return facts.isUrgent ? 1 : 2;
}

/**
 * The mark of a rank; null for a case that nothing sets apart.
 * @param rank as stored with the case
 */
export function urgencyMark(rank: number): UrgencyMark | null {
  if (rank === 0) return 'unsafe';
  return rank === 1 ? 'urgent' : null;
}

/** What has a day in a case: each the earliest of its kind that still runs, or null. */
export type CaseDays = {
  promise: LocalDate | null;
  step: LocalDate | null;
  /** the end of a term of the law that binds us */
  term: LocalDate | null;
};

/** What a caseload row is sorted and worded by. */
export type CaseMoments = {
  /** the earliest promise, agreed step or term that is still open (mostPressingDay), or null when nothing has a day */
  nextOn: LocalDate | null;
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
 * The earlier of two days, when there is one.
 * @param a local date, or null
 * @param b local date, or null
 */
export function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/**
 * The day by which a case is ordered, counted and called late: the earliest of everything in it that has one. A promise
 * that has two days left says nothing while a term of the same household is four days over. The columns of a case are
 * compared in the same way by every list (`lib/queries/shared/case/pressing-day`).
 * @param days of the case
 * @returns null when nothing has a day
 */
export function mostPressingDay({ promise, step, term }: CaseDays): LocalDate | null {
  return earlier(earlier(promise, step), term);
}

/**
 * How urgent a case is on a day. A date goes before everything, because the resident was given it.
 */
export function caseUrgency(moments: CaseMoments, today: LocalDate): CaseUrgency {
  if (moments.nextOn !== null) {
    const left = daysBetween(today, moments.nextOn);
    if (left < 0) return { kind: 'overdue', days: -left };
    return left === 0 ? { kind: 'today', days: 0 } : { kind: 'days-left', days: left };
  }
  const still = Math.max(0, daysBetween(moments.movedOn, today));
  return { kind: moments.isNew ? 'new' : 'waiting', days: still };
}

/**
 * Orders urgencies, most urgent first: longest overdue, today, fewest days left, new, longest without movement.
 */
export function compareUrgency(a: CaseUrgency, b: CaseUrgency): number {
  const kinds = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  return kinds || (a.kind === 'days-left' ? a.days - b.days : b.days - a.days);
}

/** A case in a list of a consultant: how pressing it is, and how urgent its next day. */
export type PressingCase = { rank: number; urgency: CaseUrgency };

/**
 * Orders the cases of a consultant: unsafe, then urgent, then the others, each by urgency. The order of the caseload query
 * in words; both must stay the same.
 */
export function comparePressing(a: PressingCase, b: PressingCase): number {
  return a.rank - b.rank || compareUrgency(a.urgency, b.urgency);
}
