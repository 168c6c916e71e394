import { addDays, weekday, type LocalDate } from './local-date';

/** First and last day. */
export type Days = { from: LocalDate; until: LocalDate };

/** Whether somebody worked on a day after the one and before the other. */
function workedBetween(one: LocalDate, other: LocalDate, workDays: readonly number[]): boolean {
  for (let day = addDays(one, 1); day < other; day = addDays(day, 1)) {
    if (workDays.includes(weekday(day))) return true;
  }
  return false;
}

/**
 * The last absence of somebody, with those before it that it follows without a working day between: for who comes back they
 * are one.
 * @param absences latest first, none over another
 * @param workDays days of the week on which this one works, 1 = Monday
 * @returns earliest first; none for who was not away
 */
export function awayInARow<T extends Days>(
  absences: readonly T[],
  workDays: readonly number[],
): T[] {
  const [last, ...before] = absences;
  if (!last) return [];
  const row = [last];
  for (const one of before) {
    if (workedBetween(one.until, row[0]!.from, workDays)) break;
    row.unshift(one);
  }
  return row;
}
