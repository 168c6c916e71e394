import { addDays, localDateOf, toLocalDate, weekday } from './local-date';
import type { LocalDate } from './local-date';

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

/**
 * Whether the municipality works on this day: Monday to Friday, not a feast day of Atw 3(1), not a free day of its
 * own policy (RULES C5, C9, C11).
 */
export function isWorkingDay(
  date: LocalDate,
  policy: WorkingDayPolicy = defaultWorkingDayPolicy,
): boolean {
  if (weekday(date) > 5) return false;
  return !freeDaysOf(Number(date.slice(0, 4)), policy).has(date);
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

function freeDaysOf(year: number, policy: WorkingDayPolicy): Set<LocalDate> {
  const easter = easterSunday(year);
  const free = [
    localDateOf(1, 1, year),
    addDays(easter, 1), // Tweede Paasdag
    localDateOf(27, 4, year), // Koningsdag; when that is a Sunday it is kept on Saturday: weekend either way
    localDateOf(5, 5, year), // Bevrijdingsdag, every year
    addDays(easter, 39), // Hemelvaartsdag
    addDays(easter, 50), // Tweede Pinksterdag
    localDateOf(25, 12, year),
    localDateOf(26, 12, year),
    ...policy.extraFreeDays,
  ];
  return new Set(policy.isGoodFridayFree ? [...free, addDays(easter, -2)] : free);
}

/** Gregorian computus in the form of Meeus, Jones and Butcher. */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 114;
  return localDateOf((march % 31) + 1, Math.floor(march / 31), year);
}
