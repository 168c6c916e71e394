import 'server-only';
import { visitsAround } from '@/lib/facts/visit/visits';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { collisionsOf, timesOf } from '@/lib/rules/appointments';
import type { VisitFields } from '@/lib/schemas/visit';

type Wanted = {
  householdId: string;
  form: VisitFields;
  at: Date;
  /** who comes */
  who: readonly string[];
  /** the appointment that is moved */
  exceptId?: string;
};

/** Where an appointment stands in the calendar. */
export type Placed = { startsAt: Date; endsAt: Date; overrideWords: string | null };

/**
 * Finds the place of an appointment. Who plans sees first what the household would feel of it, and goes on with a reason;
 * the reason counts for what was on the page, not for what came in between (VALUES M1).
 * @param tx transaction in which the household is locked
 * @param wanted what the form says, and who comes
 * @returns times, and the reason when there was something to give it for
 * @throws FieldErrorsError `timePast` for a moment that is over; `visitCollides` when something was not seen yet, or no
 * reason was given
 */
export async function placeVisit(tx: Tx, wanted: Wanted): Promise<Placed> {
  const { householdId, form, at, who, exceptId } = wanted;
  const times = timesOf(form);
  if (times.startsAt <= at) throw new FieldErrorsError([{ path: 'time', key: 'timePast' }]);
  const others = await visitsAround(tx, householdId, times.startsAt, exceptId);
  const met = collisionsOf({ kind: form.kind, startsAt: times.startsAt, who }, others);
  if (met.length === 0) return { ...times, overrideWords: null };
  const isSeen = met.every((one) => one.with.every(({ id }) => form.seen.includes(id)));
  if (!isSeen || form.override === '') {
    throw new FieldErrorsError([{ path: 'override', key: 'visitCollides' }]);
  }
  return { ...times, overrideWords: form.override };
}
