import { addDays, dayNumber, toLocalDate } from './local-date';
import type { LocalDate } from './local-date';
import { makeCalendar } from './terms/calendar';
import type { Calendar } from './terms/calendar';

/**
 * What a municipality may decide about its working days. Goede Vrijdag and the days put on a par by royal decree
 * are working days unless it says otherwise, which gives the earliest, safest deadline (RULES C6, C11).
 */
export type WorkingDayPolicy = {
  isGoodFridayFree: boolean;
  extraFreeDays: readonly LocalDate[];
};

/** The promise of a first contact, in working days after the day of sending. */
export type ContactPromiseSettings = {
  workingDays: number;
  urgentWorkingDays: number;
  policy: WorkingDayPolicy;
};

/** The policy of RULES C11: Goede Vrijdag and decree days are ordinary working days. */
export const defaultWorkingDayPolicy: WorkingDayPolicy = {
  isGoodFridayFree: false,
  extraFreeDays: [],
};

const calendars = new WeakMap<WorkingDayPolicy, Calendar>();

/**
 * The calendar of a municipality: it is closed on Saturday, Sunday, the feast days of Atw 3(1) and the free days of its
 * own policy (RULES C5, C9, C11). Made once for each policy.
 */
export function workingCalendar(policy: WorkingDayPolicy = defaultWorkingDayPolicy): Calendar {
  const known = calendars.get(policy);
  if (known) return known;
  const { isGoodFridayFree, extraFreeDays } = policy;
  const made = makeCalendar({ isGoodFridayFree, extra: { why: 'own', days: extraFreeDays } });
  calendars.set(policy, made);
  return made;
}

/**
 * Whether the municipality works on this day.
 */
export function isWorkingDay(
  date: LocalDate,
  policy: WorkingDayPolicy = defaultWorkingDayPolicy,
): boolean {
  return workingCalendar(policy)(dayNumber(date)) === null;
}

/**
 * The date on which so many working days have passed. The start day itself never counts (RULES C1);
 * 0 gives the start back. Throws RangeError for a number that is not whole or below zero.
 */
export function addWorkingDays(
  start: LocalDate,
  days: number,
  policy: WorkingDayPolicy = defaultWorkingDayPolicy,
): LocalDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('whole working days only');
  let date = start;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, policy)) left -= 1;
  }
  return date;
}

/**
 * The last day on which the contact person makes first contact, for a request sent at this moment.
 * Source: our own promise, in configuration (2 working days; the next one when something is urgent).
 */
export function contactPromise(
  submittedAt: Date,
  isUrgent: boolean,
  settings: ContactPromiseSettings,
): LocalDate {
  const days = isUrgent ? settings.urgentWorkingDays : settings.workingDays;
  return addWorkingDays(toLocalDate(submittedAt), days, settings.policy);
}
