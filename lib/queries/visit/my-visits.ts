import 'server-only';
import { recordRefusal } from '@/lib/facts/visit/refusal';
import { atCalendar } from '@/lib/facts/visit/at-calendar';
import { toVisit, visitFields, type Visit } from '@/lib/facts/visit/visits';
import type { Actor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { mayVisit, visibleVisits, type VisitReader } from '@/lib/policies/visit';
import { isRequestId } from '@/lib/schemas/my-case';

/** An appointment, as who lives there sees it. */
export type MyVisit = Omit<Visit, 'overrideWords'> & {
  isComing: boolean;
  may: { cancel: boolean; askToMove: boolean };
};

/** All appointments of a household: what comes, soonest first, and what was, latest first. */
export type MyVisits = { householdId: string; coming: MyVisit[]; past: MyVisit[] };

const mostComing = 200;
const mostPast = 20;

/**
 * As whom somebody stands at the calendar of a household, for its pages.
 * @param actor who looks
 * @param householdId as it stands in the address
 * @param at moment
 * @throws NotFoundError for who has nothing to do with it; the attempt is recorded
 */
export async function calendarReader(
  actor: Actor,
  householdId: string,
  at: Date = now(),
): Promise<VisitReader> {
  if (!isRequestId(householdId)) throw new NotFoundError();
  const who = await atCalendar(database(), actor, { householdId, today: today(at) });
  if (who) return who.reader;
  await recordRefusal(actor, householdId);
  throw new NotFoundError();
}

/**
 * Everything that is planned with a household and what was, for whoever may see it. Two queries.
 * @param actor somebody who lives there, or who comes along
 * @param householdId as it stands in the address
 * @param at moment
 * @throws NotFoundError for who has nothing to do with it; the attempt is recorded
 */
export async function myVisits(
  actor: Actor,
  householdId: string,
  at: Date = now(),
): Promise<MyVisits> {
  const reader = await calendarReader(actor, householdId, at);
  const where = visibleVisits(reader, householdId);
  const [coming, past] = await Promise.all([
    database().appointment.findMany({
      where: { ...where, endsAt: { gt: at } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: mostComing,
      select: visitFields,
    }),
    database().appointment.findMany({
      where: { ...where, endsAt: { lte: at } },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: mostPast,
      select: visitFields,
    }),
  ]);
  const toMine = (isOpen: boolean) => (row: (typeof coming)[number]) => {
    // The reason among colleagues is not for this list.
    const { overrideWords: _among, ...visit } = toVisit(row);
    const thing = { plannedById: visit.plannedBy.id, who: visit.who };
    const may = (verb: 'cancel' | 'askToMove') =>
      isOpen && visit.state === 'planned' && mayVisit(reader, verb, thing);
    return {
      ...{ ...visit, isComing: isOpen },
      may: { cancel: may('cancel'), askToMove: may('askToMove') },
    };
  };
  return { householdId, coming: coming.map(toMine(true)), past: past.map(toMine(false)) };
}
