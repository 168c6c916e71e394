import type { LocalDate } from './local-date';

/** Whether a colleague can be asked something today: here, away until a day, or no longer working here. */
export type StillThere = { kind: 'here' } | { kind: 'away'; until: LocalDate } | { kind: 'gone' };

/** What the directory and the calendar say of a colleague. */
type Known = {
  roles: readonly string[];
  /** last day in service; null when no end is known */
  inServiceUntil: LocalDate | null;
  /** last day of the absence of today; null when there is none */
  awayUntil: LocalDate | null;
};

/**
 * Whether somebody who was asked something is still there to answer.
 * @param known what is known of the colleague
 * @param today local date
 */
export function stillThere(
  { roles, inServiceUntil, awayUntil }: Known,
  today: LocalDate,
): StillThere {
  const hasLeft = inServiceUntil !== null && inServiceUntil < today;
  if (roles.length === 0 || hasLeft) return { kind: 'gone' };
  return awayUntil ? { kind: 'away', until: awayUntil } : { kind: 'here' };
}
