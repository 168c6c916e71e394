import 'server-only';
import { readableVisit, toVisit, visitFields, type Visit } from '@/lib/facts/visit/visits';
import { now, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayVisit, visibleVisits, type VisitReader } from '@/lib/policies/visit';
import { collisionsOf, type CollisionKind } from '@/lib/rules/appointments';
import { addDays, startOfDay, toLocalDate, weekday, type LocalDate } from '@/lib/rules/local-date';

/** What the household feels of an appointment; `atOnce` is at the same time as another one. */
export type Clash = CollisionKind | 'atOnce';

/** An appointment in a week, with what the reader may do with it. */
export type WeekVisit = Visit & {
  on: LocalDate;
  clash: Clash | null;
  isOver: boolean;
  may: { join: boolean; cancel: boolean; move: boolean };
};

/** A week of a household, from Monday to Sunday. */
export type Week = {
  monday: LocalDate;
  /** Mondays of the weeks around it */
  previous: LocalDate;
  following: LocalDate;
  isThisWeek: boolean;
  today: LocalDate;
  days: { on: LocalDate; visits: WeekVisit[] }[];
  /** the resident asked for another moment, in this week or another */
  wishes: WeekVisit[];
  /** the next appointment after this week: a week with nothing in it still says when somebody comes */
  next: LocalDate | null;
};

const around = 31;
const most = 500;

async function read(
  reader: VisitReader,
  householdId: string,
  span: { from: Date; until: Date },
): Promise<Visit[]> {
  const rows = await database().appointment.findMany({
    where: {
      ...visibleVisits(reader, householdId),
      OR: [
        { startsAt: { gte: span.from, lt: span.until } },
        { state: 'planned', moveWords: { not: null }, endsAt: { gt: now() } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: visitFields,
  });
  return rows.map((row) => readableVisit(reader, toVisit(row)));
}

const isAtOnce = (a: Visit, b: Visit) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

function clashOf(visit: Visit, planned: readonly Visit[]): Clash | null {
  if (visit.state === 'cancelled') return null;
  const others = planned.filter(({ id }) => id !== visit.id);
  if (others.some((other) => isAtOnce(visit, other))) return 'atOnce';
  return collisionsOf(visit, others)[0]?.kind ?? null;
}

/** What the reader may still do with an appointment. */
function rightsOf(reader: VisitReader, visit: Visit, at: Date): WeekVisit['may'] {
  const isOpen = visit.state === 'planned' && visit.endsAt > at;
  const thing = { plannedById: visit.plannedBy.id, who: visit.who };
  const may = (verb: 'join' | 'cancel' | 'move') => isOpen && mayVisit(reader, verb, thing);
  const isIn = reader.kind === 'staff' && visit.who.includes(reader.staffId);
  return { join: !isIn && may('join'), cancel: may('cancel'), move: may('move') };
}

const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - weekday(day));

/**
 * One week of a household. Two queries, whatever is in it.
 * @param reader as whom somebody looks
 * @param householdId uuid
 * @param day any day of the week
 * @param at moment
 */
export async function weekOf(
  reader: VisitReader,
  householdId: string,
  day: LocalDate,
  at: Date = now(),
): Promise<Week> {
  const monday = mondayOf(day);
  const next = addDays(monday, 7);
  const span = {
    from: startOfDay(addDays(monday, -around)),
    until: startOfDay(addDays(next, around)),
  };
  const [found, after] = await Promise.all([
    read(reader, householdId, span),
    nextAfter(reader, householdId, startOfDay(next)),
  ]);
  const planned = found.filter(({ state }) => state === 'planned');
  const shown = found.map((visit): WeekVisit => ({
    ...{ ...visit, on: toLocalDate(visit.startsAt), clash: clashOf(visit, planned) },
    ...{ isOver: visit.endsAt <= at, may: rightsOf(reader, visit, at) },
  }));
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  const isWish = (visit: WeekVisit) =>
    visit.state === 'planned' && visit.moveWords !== null && !visit.isOver;
  return {
    ...{ monday, previous: addDays(monday, -7), following: next },
    isThisWeek: mondayOf(todayOf(at)) === monday,
    ...{ today: todayOf(at), wishes: shown.filter(isWish), next: after },
    days: days.map((on) => ({ on, visits: shown.filter((visit) => visit.on === on) })),
  };
}

async function nextAfter(
  reader: VisitReader,
  householdId: string,
  from: Date,
): Promise<LocalDate | null> {
  const found = await database().appointment.findFirst({
    where: {
      ...visibleVisits(reader, householdId),
      ...{ state: 'planned', startsAt: { gte: from } },
    },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  });
  return found && toLocalDate(found.startsAt);
}
