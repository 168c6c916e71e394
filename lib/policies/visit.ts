import type { Prisma } from '@/lib/platform/prisma/client';

/** As whom somebody stands at the calendar of a household. */
export type VisitReader =
  /** for a child without an own voice yet a parent speaks; from sixteen somebody decides alone (RULES 2.4) */
  | { kind: 'resident'; hasOwnVoice: boolean; decidesAlone: boolean }
  | { kind: 'staff'; staffId: string; as: 'contactPerson' | 'standIn' | 'involved' }
  | { kind: 'participant'; participantId: string };

/** What can be done with an appointment; `plan` is about the calendar. */
export type VisitVerb = 'see' | 'plan' | 'join' | 'cancel' | 'move' | 'askToMove';

/** An appointment, as far as it says who may do something with it. */
export type PlannedVisit = { plannedById: string; who: readonly string[] };

type Reader<K extends VisitReader['kind']> = Extract<VisitReader, { kind: K }>;

/** An appointment does not say for whom of the household it is: cancelling it also takes it from the others. */
function residentMay(resident: Reader<'resident'>, verb: VisitVerb): boolean {
  if (verb === 'cancel') return resident.decidesAlone;
  return verb === 'see' || (verb === 'askToMove' && resident.hasOwnVoice);
}

function staffMay(staff: Reader<'staff'>, verb: VisitVerb, visit: PlannedVisit | null): boolean {
  if (verb === 'askToMove') return false;
  if (staff.as !== 'involved' || (verb !== 'cancel' && verb !== 'move')) return true;
  return visit?.plannedById === staff.staffId || visit?.who.includes(staff.staffId) === true;
}

/**
 * Who may do what with the appointments of a household. A resident sees all, cancels, and asks for another moment;
 * who is not sixteen yet cancels nothing, as it may be for a parent, but can ask for another moment, after which it stands. A
 * colleague who helps sees all (VALUES M1), plans and goes along; the contact person and who stands in also cancel and
 * move what others planned. Somebody from outside sees only where she or he comes along.
 * @param reader as whom
 * @param verb what
 * @param visit which one; null for the calendar as a whole
 */
export function mayVisit(
  reader: VisitReader,
  verb: VisitVerb,
  visit: PlannedVisit | null = null,
): boolean {
  if (reader.kind === 'resident') return residentMay(reader, verb);
  if (reader.kind === 'staff') return staffMay(reader, verb, visit);
  return verb === 'see' && visit?.who.includes(reader.participantId) === true;
}

/**
 * Whether somebody reads what an appointment is about and where it is. A colleague who helps with something else sees that
 * somebody comes, who and when; what for is for who has to do with it (RULES 2.3).
 * @param reader as whom, of an appointment that this one sees
 * @param visit which one
 */
export function readsVisit(reader: VisitReader, visit: PlannedVisit): boolean {
  if (reader.kind !== 'staff' || reader.as !== 'involved') return true;
  return visit.plannedById === reader.staffId || visit.who.includes(reader.staffId);
}

/**
 * The appointments of a household that somebody sees: as `mayVisit` says it, for a query.
 * @param reader as whom
 * @param householdId uuid
 */
export function visibleVisits(
  reader: VisitReader,
  householdId: string,
): Prisma.AppointmentWhereInput {
  if (reader.kind !== 'participant') return { householdId };
  return { householdId, attendees: { some: { participantId: reader.participantId } } };
}
