import { addDays, type LocalDate } from './local-date';
import { absenceOn, presenceOn, type WorkPattern } from './presence';
import type { WorkingDayPolicy } from './working-days';

/** A first contact that was promised: after the day of sending, and before the end of another day. */
export type ContactPromise = { after: LocalDate; dueOn: LocalDate };

/** Who can keep a promise. */
export type ContactPeople = {
  contactPerson: WorkPattern;
  /** when those work who stand in during an absence, by id of staff */
  standIns: ReadonlyMap<string, WorkPattern>;
};

/** Who is there: the contact person, or who stands in. */
export type Keeper = { by: 'contactPerson' } | { by: 'standIn'; standInId: string };

/** The day to name to a resident, and who keeps it: nobody when none of these works before the end of the promise. */
export type ContactDay = { on: LocalDate } & (Keeper | { by: 'nobody' });

const DAYS_AHEAD = 183;

/**
 * The last day of a promise on which somebody is there to keep it: the contact person, else who stands in. A promise that
 * ends on a day on which nobody works is kept before it; the promise itself is never made longer.
 * @param promise the days it lies between
 * @param people when the contact person works, and who stands in
 * @param policy free days of the municipality
 */
export function contactDay(
  promise: ContactPromise,
  people: ContactPeople,
  policy?: WorkingDayPolicy,
): ContactDay {
  let other: ContactDay | null = null;
  for (let on = promise.dueOn; on > promise.after; on = addDays(on, -1)) {
    const keeper = keeperOn(on, people, policy);
    if (keeper?.by === 'contactPerson') return { on, ...keeper };
    if (keeper) other ??= { on, ...keeper };
  }
  return other ?? { on: promise.dueOn, by: 'nobody' };
}

/**
 * The first day from a day on, itself included, on which the contact person is there, or who stands in.
 * @param from local date
 * @param people as for `contactDay`
 * @param policy free days of the municipality
 * @returns null when that is not within the next half year
 */
export function nextDayIn(
  from: LocalDate,
  people: ContactPeople,
  policy?: WorkingDayPolicy,
): ({ on: LocalDate } & Keeper) | null {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const on = addDays(from, ahead);
    const keeper = keeperOn(on, people, policy);
    if (keeper) return { on, ...keeper };
  }
  return null;
}

function keeperOn(
  day: LocalDate,
  { contactPerson, standIns }: ContactPeople,
  policy?: WorkingDayPolicy,
): Keeper | null {
  const isIn = (pattern: WorkPattern | undefined) =>
    pattern !== undefined && presenceOn(pattern, day, policy).kind === 'in';
  if (isIn(contactPerson)) return { by: 'contactPerson' };
  const standInId = absenceOn(contactPerson, day)?.standInId;
  return standInId && isIn(standIns.get(standInId)) ? { by: 'standIn', standInId } : null;
}
