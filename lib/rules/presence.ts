import { addDays, weekday, type LocalDate } from './local-date';
import type { RoutingAbsence } from './routing-types';
import { defaultWorkingDayPolicy, isWorkingDay, type WorkingDayPolicy } from './working-days';

/** When a colleague works. */
export type WorkPattern = {
  /** 1 = Monday … 7 = Sunday */
  workDays: readonly number[];
  absences: readonly RoutingAbsence[];
};

/**
 * Whether a colleague works on a day, and if not, from which day again (null: not within the next half year). `away` is
 * an absence, in which a stand-in may act; `day-off` is a day on which the colleague, or the municipality, never works.
 */
export type Presence =
  | { kind: 'in' }
  | { kind: 'day-off'; backOn: LocalDate | null }
  | { kind: 'away'; backOn: LocalDate | null; standInId: string | null };

const DAYS_AHEAD = 183;

/**
 * Whether a colleague works on a day.
 * @param pattern work days and absences of the colleague
 * @param day local date
 * @param policy free days of the municipality
 */
export function presenceOn(
  pattern: WorkPattern,
  day: LocalDate,
  policy: WorkingDayPolicy = defaultWorkingDayPolicy,
): Presence {
  const absence = absenceOn(pattern, day);
  if (absence) {
    return { kind: 'away', backOn: nextIn(pattern, day, policy), standInId: absence.standInId };
  }
  if (isIn(pattern, day, policy)) return { kind: 'in' };
  return { kind: 'day-off', backOn: nextIn(pattern, day, policy) };
}

/**
 * The absence on a day, or undefined.
 */
export function absenceOn(
  { absences }: Pick<WorkPattern, 'absences'>,
  day: LocalDate,
): RoutingAbsence | undefined {
  return absences.find((absence) => absence.from <= day && day <= absence.until);
}

function isIn(pattern: WorkPattern, day: LocalDate, policy: WorkingDayPolicy): boolean {
  const isWorkDay = pattern.workDays.includes(weekday(day)) && isWorkingDay(day, policy);
  return isWorkDay && !absenceOn(pattern, day);
}

function nextIn(pattern: WorkPattern, day: LocalDate, policy: WorkingDayPolicy): LocalDate | null {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = addDays(day, ahead);
    if (isIn(pattern, date, policy)) return date;
  }
  return null;
}
