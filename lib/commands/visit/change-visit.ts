import 'server-only';
import { toVisit, visitFields, type Visit } from '@/lib/facts/visit/visits';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { mayVisit, visibleVisits, type VisitReader, type VisitVerb } from '@/lib/policies/visit';
import { tellOfVisit, type VisitNews } from './tell-of-visit';
import { withCalendar, type Calendar } from './with-visits';

/** Which appointment, as the page showed it. */
export type SeenVisit = { householdId: string; appointmentId: string; version: number };

async function read(
  tx: Tx,
  { householdId, appointmentId }: SeenVisit,
  reader: VisitReader,
): Promise<Visit> {
  const row = await tx.appointment.findFirst({
    where: { AND: [visibleVisits(reader, householdId), { id: appointmentId }] },
    select: visitFields,
  });
  if (!row) throw new NotFoundError();
  return toVisit(row);
}

type Change = {
  actor: Actor;
  seen: SeenVisit;
  at: Date;
  verb: VisitVerb;
  /** it is so already: nothing is left to do */
  isDone: (visit: Visit) => boolean;
  news: Pick<VisitNews, 'event' | 'kind' | 'text'>;
};

/**
 * Changes an appointment that the reader saw as it stands, and tells who comes.
 * @param change who does what with which one, and what is told of it
 * @param write the change itself
 * @throws NotFoundError for who may not; ConflictError when it was changed or cancelled in the meantime, or is over
 */
export function changeVisit(
  { actor, seen, at, verb, isDone, news }: Change,
  write: (tx: Tx, visit: Visit, calendar: Calendar) => Promise<void>,
): Promise<void> {
  return withCalendar(actor, seen.householdId, at, async (tx, calendar) => {
    const { reader } = calendar;
    const visit = await read(tx, seen, reader);
    const { id: plannedById } = visit.plannedBy;
    if (!mayVisit(reader, verb, { plannedById, who: visit.who })) throw new NotFoundError();
    if (isDone(visit)) return;
    // What is over is over.
    const isPast = visit.state === 'cancelled' || visit.endsAt <= at;
    if (visit.version !== seen.version || isPast) {
      throw new ConflictError({ version: visit.version });
    }
    await write(tx, visit, calendar);
    const coming = visit.attendees.filter(({ kind }) => kind === 'staff').map(({ id }) => id);
    await tellOfVisit(tx, calendar, {
      ...{ actor, at, appointmentId: visit.id, version: visit.version + 1, ...news },
      staffIds: [plannedById, ...coming],
    });
  });
}

/**
 * Goes along with an appointment of somebody else, in the place of coming apart.
 * @param actor contact person, stand-in or a colleague who is involved
 * @param seen which one, as the page showed it
 * @param at moment
 * @throws NotFoundError for others; ConflictError when it was moved or cancelled, or is over
 */
export async function joinVisit(
  actor: StaffActor,
  seen: SeenVisit,
  at: Date = now(),
): Promise<void> {
  const { staffId } = actor;
  const news = { event: 'visit.joined', kind: 'visitJoined' } as const;
  const isDone = ({ who, state }: Visit) => state === 'planned' && who.includes(staffId);
  await changeVisit({ actor, seen, at, verb: 'join', news, isDone }, async (tx, { id }) => {
    await tx.appointment.update({
      where: { id },
      data: { attendees: { create: { staffId } }, version: { increment: 1 } },
      select: { id: true },
    });
  });
}

/**
 * Says that an appointment does not take place.
 * @param actor somebody who lives there, the contact person or stand-in, or a colleague who planned it or comes along
 * @param seen which one, as the page showed it
 * @param words why, may be empty
 * @param at moment
 * @throws NotFoundError for others; ConflictError when it was moved in the meantime, or is over
 */
export async function cancelVisit(
  actor: Actor,
  seen: SeenVisit,
  words: string,
  at: Date = now(),
): Promise<void> {
  const news = { event: 'visit.cancelled', kind: 'visitCancelled', text: words } as const;
  const isDone = (visit: Visit) => visit.state === 'cancelled';
  const change = { actor, seen, at, verb: 'cancel', news, isDone } as const;
  await changeVisit(change, async (tx, { id }, { author }) => {
    await tx.appointment.update({
      where: { id },
      data: {
        ...{ state: 'cancelled', cancelledAt: at, cancelledBy: author.name },
        ...{ cancelWords: words, version: { increment: 1 } },
      },
      select: { id: true },
    });
  });
}

/**
 * The resident would like another moment; it stays planned until a colleague moves it.
 * @param actor somebody who lives there
 * @param seen which one, as the page showed it
 * @param words when it would be better
 * @param at moment
 * @throws NotFoundError for others; ConflictError when it was moved or cancelled in the meantime, or is
 * over
 */
export async function askToMove(
  actor: Actor,
  seen: SeenVisit,
  words: string,
  at: Date = now(),
): Promise<void> {
  const news = { event: 'visit.moveAsked', kind: 'visitMoveAsked', text: words } as const;
  const isDone = (visit: Visit) => visit.moveWords === words;
  const change = { actor, seen, at, verb: 'askToMove', news, isDone } as const;
  await changeVisit(change, async (tx, { id }) => {
    await tx.appointment.update({
      where: { id },
      data: { moveWords: words, moveAskedAt: at, version: { increment: 1 } },
      select: { id: true },
    });
  });
}
