import { dateOfDay, dayNumber } from '../local-date';
import type { StillDays, Suspension } from './types';

/** Days on which the time stands still, as numbers, both included. */
export type StillStretch = { from: number; until: number };

/** After the day of asking, until the day of the answer (Awb 4:15(1)); the other grounds hold from day to day. */
function stretchOf({ from, until, ground = '1a' }: Suspension): StillStretch {
  const isAsked = ground === '1a' || ground === '1b';
  const rim = isAsked ? 1 : 0;
  return { from: dayNumber(from) + rim, until: dayNumber(until) - rim };
}

/**
 * The union of stretches of days: what overlaps or touches is one stretch, and no day counts twice (RULES 1.4).
 * @returns the earliest first
 */
function unionOf(stretches: readonly StillStretch[]): StillStretch[] {
  const union: StillStretch[] = [];
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (until < from) continue;
    if (last && from <= last.until + 1) last.until = Math.max(last.until, until);
    else union.push({ from, until });
  }
  return union;
}

/** What suspensions do to a term: its new end as a number, and the days on which the time stood still. */
export type Stopped = { end: number; days: number; still: readonly StillDays[] };

/**
 * Moves an end by every day on which the time stood still while the term ran (RULES A7, A8). Papers that are asked after
 * the end do not bring a term back.
 * @param start day of the event, as a number
 * @param end last day without suspensions, as a number
 * @param suspensions in any order; those that overlap count once
 * @param lastDay the last day in law of a term that ends on this one: until then papers can be asked
 */
export function suspend(
  start: number,
  end: number,
  suspensions: readonly Suspension[],
  lastDay: (end: number) => number,
): Stopped {
  const still: StillDays[] = [];
  let days = 0;
  for (const stretch of unionOf(suspensions.map(stretchOf))) {
    const from = Math.max(stretch.from, start + 1);
    if (stretch.until < from) continue;
    if (from > lastDay(end + days) + 1) break;
    days += stretch.until - from + 1;
    still.push({ from: dateOfDay(from), until: dateOfDay(stretch.until) });
  }
  return { end: end + days, days, still };
}
