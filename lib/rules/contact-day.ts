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

/** The day to name to a resident, and who keeps it: null when nobody who is named works before the end of the promise. */
export type ContactDay = { on: LocalDate; by: 'contactPerson' | 'standIn' | null };

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
  const { contactPerson, standIns } = people;
  const worksOn = (pattern: WorkPattern | undefined, day: LocalDate) =>
    pattern !== undefined && presenceOn(pattern, day, policy).kind === 'in';
  const standInOn = (day: LocalDate) =>
    standIns.get(absenceOn(contactPerson, day)?.standInId ?? '');

  const own = lastDay(promise, (day) => worksOn(contactPerson, day));
  if (own) return { on: own, by: 'contactPerson' };
  const other = lastDay(promise, (day) => worksOn(standInOn(day), day));
  return other ? { on: other, by: 'standIn' } : { on: promise.dueOn, by: null };
}

function lastDay({ after, dueOn }: ContactPromise, fits: (day: LocalDate) => boolean) {
  for (let day = dueOn; day > after; day = addDays(day, -1)) {
    if (fits(day)) return day;
  }
  return null;
}
