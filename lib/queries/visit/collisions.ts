import 'server-only';
import { readableVisit, visitsAround, type Visit } from '@/lib/facts/visit/visits';
import { database } from '@/lib/platform/db';
import type { VisitReader } from '@/lib/policies/visit';
import { collisionsOf, timesOf, type CollisionKind } from '@/lib/rules/appointments';
import type { VisitFields } from '@/lib/schemas/visit';

/** An appointment that is in the way of a new one, with whom to call about it. */
export type InTheWay = {
  visit: Visit;
  /** the reader comes along already */
  isOwn: boolean;
  /** who comes or planned it, when there is a number */
  call: { name: string; phone: string }[];
};

/** Why somebody should look first, and at what. */
export type Meeting = { kind: CollisionKind; with: InTheWay[] };

async function phonesOf(visits: readonly Visit[]) {
  const ids = visits.flatMap(({ attendees, plannedBy }) => [
    ...attendees.filter(({ kind }) => kind === 'staff').map(({ id }) => id),
    plannedBy.id,
  ]);
  const staff = await database().staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, phone: true },
  });
  return new Map(staff.map((one) => [one.id, one]));
}

/**
 * What a household would feel of what somebody typed, before it is planned (VALUES M1).
 * @param reader colleague who plans
 * @param householdId uuid
 * @param form what was typed
 * @param moved the appointment that is moved, with who comes
 * @returns each appointment once, under the strongest reason
 */
export async function meetingsOf(
  reader: Extract<VisitReader, { kind: 'staff' }>,
  householdId: string,
  form: VisitFields,
  moved?: Pick<Visit, 'id' | 'who'>,
): Promise<Meeting[]> {
  const { startsAt } = timesOf(form);
  const others = await visitsAround(database(), householdId, startsAt, moved?.id);
  const wanted = { kind: form.kind, startsAt, who: moved?.who ?? [reader.staffId] };
  const met = collisionsOf(wanted, others);
  const phones = await phonesOf(others);
  const told = new Set<string>();
  const once = (id: string) => (told.has(id) ? false : Boolean(told.add(id)));
  const toWay = (visit: Visit): InTheWay => ({
    visit: readableVisit(reader, visit),
    isOwn: visit.who.includes(reader.staffId),
    call: [...new Set([...visit.who, visit.plannedBy.id])].flatMap((id) => {
      const found = phones.get(id);
      return found?.phone && id !== reader.staffId
        ? [{ name: found.name, phone: found.phone }]
        : [];
    }),
  });
  return met
    .map(({ kind, with: visits }) => ({
      kind,
      with: visits
        .flatMap(({ id }) => others.find((other) => other.id === id && once(id)) ?? [])
        .map(toWay),
    }))
    .filter((meeting) => meeting.with.length > 0);
}
