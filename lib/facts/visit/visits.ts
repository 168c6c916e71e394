import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { readsVisit, type VisitReader } from '@/lib/policies/visit';
import type { Planned } from '@/lib/rules/appointments';

/** Somebody who comes, by name. */
export type Attendee = { kind: 'staff' | 'participant'; id: string; name: string };

/** An appointment of a household, with who comes. */
export type Visit = Omit<Planned, 'who'> & {
  who: readonly string[];
  attendees: readonly Attendee[];
  place: string;
  what: string;
  plannedBy: { id: string; name: string };
  state: 'planned' | 'cancelled';
  cancelledBy: string | null;
  cancelWords: string | null;
  /** why it is planned although others come as well; for colleagues */
  overrideWords: string | null;
  /** the resident asked for another moment, in these words */
  moveWords: string | null;
  version: number;
};

/** What an appointment is read with. */
export const visitFields = {
  ...{ id: true, kind: true, startsAt: true, endsAt: true, place: true, what: true, state: true },
  ...{ cancelledBy: true, cancelWords: true, overrideWords: true, moveWords: true, version: true },
  plannedBy: { select: { id: true, name: true } },
  attendees: {
    orderBy: { id: 'asc' },
    select: {
      staff: { select: { id: true, name: true } },
      participant: { select: { id: true, name: true } },
    },
  },
} satisfies Prisma.AppointmentSelect;

type Row = Prisma.AppointmentGetPayload<{ select: typeof visitFields }>;

/**
 * An appointment out of its row.
 * @param row read with `visitFields`
 */
export function toVisit({ attendees: rows, kind, state, ...row }: Row): Visit {
  const attendees = rows.flatMap(({ staff, participant }): Attendee[] => [
    ...(staff ? [{ kind: 'staff' as const, ...staff }] : []),
    ...(participant ? [{ kind: 'participant' as const, ...participant }] : []),
  ]);
  return {
    ...row,
    // Closed words, kept by the database.
    kind: kind as Visit['kind'],
    state: state as Visit['state'],
    attendees,
    who: attendees.map(({ id }) => id),
  };
}

/**
 * An appointment as a reader may know it: without its words and its place for who only may know that somebody comes.
 * @param reader as whom, of an appointment that this one sees
 * @param visit as it stands
 */
export function readableVisit(reader: VisitReader, visit: Visit): Visit {
  const { plannedBy, who } = visit;
  if (readsVisit(reader, { plannedById: plannedBy.id, who })) return visit;
  const nothing = { cancelWords: null, overrideWords: null, moveWords: null };
  return { ...visit, ...nothing, what: '', place: '' };
}

const around = 31;
const dayMs = 86_400_000;

/**
 * What is planned for a household around a moment: everything that a new appointment could meet.
 * @param tx transaction or client
 * @param householdId uuid
 * @param at moment of the new one
 * @param exceptId an appointment that is about to be moved
 * @returns in order of time; no household has more than a few hundred in two months
 */
export async function visitsAround(
  tx: Tx,
  householdId: string,
  at: Date,
  exceptId?: string,
): Promise<Visit[]> {
  const rows = await tx.appointment.findMany({
    where: {
      ...{ householdId, state: 'planned' },
      startsAt: {
        gte: new Date(at.getTime() - around * dayMs),
        lte: new Date(at.getTime() + around * dayMs),
      },
      ...(exceptId ? { id: { not: exceptId } } : {}),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: visitFields,
  });
  return rows.map(toVisit);
}
