import 'server-only';
import { recordRefusal } from '@/lib/facts/visit/refusal';
import { atCalendar } from '@/lib/facts/visit/at-calendar';
import { toVisit, visitFields, type Visit } from '@/lib/facts/visit/visits';
import type { Actor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import type { Prisma } from '@/lib/platform/prisma/client';
import { mayVisit, visibleVisits, type VisitReader } from '@/lib/policies/visit';
import { momentPlaceOf, toMomentPage, type MomentPlace } from '@/lib/queries/caseload/cursor';
import { isRequestId } from '@/lib/schemas/my-case';

/** An appointment, as who lives there sees it. */
export type MyVisit = Omit<Visit, 'overrideWords'> & {
  isComing: boolean;
  may: { cancel: boolean; askToMove: boolean };
};

/**
 * All appointments of a household: what comes, soonest first, and a page of what was, latest first; `next` leads to the page
 * after it, on which nothing stands that still comes.
 */
export type MyVisits = {
  householdId: string;
  coming: MyVisit[];
  past: MyVisit[];
  next: string | null;
  isOlder: boolean;
};

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

const readComing = (where: Prisma.AppointmentWhereInput) =>
  database().appointment.findMany({
    where,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: mostComing,
    select: visitFields,
  });

const readPast = (where: Prisma.AppointmentWhereInput) =>
  database().appointment.findMany({
    where,
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: mostPast + 1,
    select: visitFields,
  });

function beforePlace([moment, id]: MomentPlace): Prisma.AppointmentWhereInput {
  const startsAt = new Date(moment);
  return { OR: [{ startsAt: { lt: startsAt } }, { startsAt, id: { lt: id } }] };
}

type Row = Awaited<ReturnType<typeof readComing>>[number];

/** The reason among colleagues is not for this list. */
const toMine =
  (reader: VisitReader, isOpen: boolean) =>
  (row: Row): MyVisit => {
    const { overrideWords: _among, ...visit } = toVisit(row);
    const thing = { plannedById: visit.plannedBy.id, who: visit.who };
    const may = (verb: 'cancel' | 'askToMove') =>
      isOpen && visit.state === 'planned' && mayVisit(reader, verb, thing);
    return {
      ...{ ...visit, isComing: isOpen },
      may: { cancel: may('cancel'), askToMove: may('askToMove') },
    };
  };

/**
 * Everything that is planned with a household and what was, for whoever may see it. At most two queries.
 * @param actor somebody who lives there, or who comes along
 * @param householdId as it stands in the address
 * @param at moment
 * @param cursor `next` of the page before, as it stands in the address; anything else starts at the beginning
 * @throws NotFoundError for who has nothing to do with it; the attempt is recorded
 */
export async function myVisits(
  actor: Actor,
  householdId: string,
  at: Date = now(),
  cursor?: string,
): Promise<MyVisits> {
  const reader = await calendarReader(actor, householdId, at);
  const where = visibleVisits(reader, householdId);
  const place = momentPlaceOf(cursor);
  const [coming, rows] = await Promise.all([
    place ? [] : readComing({ ...where, endsAt: { gt: at } }),
    readPast({ AND: [where, { endsAt: { lte: at } }, place ? beforePlace(place) : {}] }),
  ]);
  const { page, next } = toMomentPage(rows, mostPast, (row) => [row.startsAt, row.id]);
  const past = page.map(toMine(reader, false));
  return {
    householdId,
    ...{ coming: coming.map(toMine(reader, true)), past, next, isOlder: place !== null },
  };
}
