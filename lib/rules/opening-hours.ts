/** Times of one day, as '8.30' or '8:30' in Europe/Amsterdam. */
export type Hours = { from: string; until: string };

/**
 * A time of the day in minutes after midnight.
 * @param time as '8.30' or '8:30'
 */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(/[.:]/);
  return Number(hours) * 60 + Number(minutes ?? 0);
}

/**
 * When one can be sure to find somebody, whatever day it is: what all open days have in common.
 * @param days hours of the days that are open
 * @returns the latest opening and the earliest closing; null when no time is common to all
 */
export function sharedHours(days: readonly Hours[]): Hours | null {
  if (days.length === 0) return null;
  const from = days.map((day) => day.from).toSorted((a, b) => minutesOf(b) - minutesOf(a))[0]!;
  const until = days.map((day) => day.until).toSorted((a, b) => minutesOf(a) - minutesOf(b))[0]!;
  return minutesOf(from) < minutesOf(until) ? { from, until } : null;
}
