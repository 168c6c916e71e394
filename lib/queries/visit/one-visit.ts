import 'server-only';
import { toVisit, visitFields, type Visit } from '@/lib/facts/visit/visits';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayVisit, visibleVisits, type VisitReader, type VisitVerb } from '@/lib/policies/visit';
import { minutesOnClock } from '@/lib/rules/appointments';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';

/**
 * The household of a case, for a door; the command asks who may.
 * @param caseId uuid
 * @returns uuid; null when there is no such case
 */
export async function householdOfCase(caseId: string): Promise<string | null> {
  const found = await database().case.findUnique({
    where: { id: caseId },
    select: { householdId: true },
  });
  return found?.householdId ?? null;
}

/** An appointment and how it stands: nothing can be done any more with one that is over or was cancelled. */
export type VisitNow = { visit: Visit; stands: 'planned' | 'cancelled' | 'over' };

/**
 * An appointment with which the reader may do something, or might have when it still was to come.
 * @param reader as whom somebody looks
 * @param householdId uuid
 * @param visitId as it stands in the address
 * @param verb what is to be done with it
 * @param at moment
 * @returns null when there is none, and for who may not
 */
export async function visitNow(
  reader: VisitReader,
  householdId: string,
  visitId: string,
  verb: VisitVerb,
  at: Date = now(),
): Promise<VisitNow | null> {
  if (!isRequestId(visitId)) return null;
  const row = await database().appointment.findFirst({
    where: { AND: [visibleVisits(reader, householdId), { id: visitId }] },
    select: visitFields,
  });
  const visit = row && toVisit(row);
  if (!visit || !mayVisit(reader, verb, { plannedById: visit.plannedBy.id, who: visit.who })) {
    return null;
  }
  const isOver = visit.endsAt <= at;
  return { visit, stands: visit.state === 'planned' && isOver ? 'over' : visit.state };
}

/**
 * An appointment with which the reader may do something now.
 * @param reader as whom somebody looks
 * @param householdId uuid
 * @param visitId as it stands in the address
 * @param verb what is to be done with it
 * @param at moment
 * @returns null when there is none, when it is over or was cancelled, and for who may not
 */
export async function visitTo(
  ...[reader, householdId, visitId, verb, at]: Parameters<typeof visitNow>
): Promise<Visit | null> {
  const found = await visitNow(reader, householdId, visitId, verb, at);
  return found?.stands === 'planned' ? found.visit : null;
}

/** An appointment as a form shows it. */
export type VisitStands = Pick<Visit, 'kind' | 'place' | 'what'> & {
  date: LocalDate;
  /** '9.30' */
  time: string;
  minutes: number;
};

/**
 * An appointment as the form shows it in which it is moved.
 * @param visit as it stands
 */
export function standsOf({ kind, place, what, startsAt, endsAt }: Visit): VisitStands {
  const at = minutesOnClock(startsAt);
  return {
    ...{ kind, place, what, date: toLocalDate(startsAt) },
    time: `${Math.floor(at / 60)}.${String(at % 60).padStart(2, '0')}`,
    minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
  };
}
