import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { isTeamLead } from './team';

const nobody: Prisma.ComplaintWhereInput = { id: { in: [] } };

/**
 * The complaints whose words somebody reads and that this one handles: the own ones. A contact person finds no trace of a
 * complaint about the own work (VALUES H7, Awb 9:7).
 * @param actor who looks
 */
export function handledComplaints(actor: Actor): Prisma.ComplaintWhereInput {
  if (!isTeamLead(actor)) return nobody;
  return { handlerId: actor.staffId, ...notAbout(actor) };
}

/**
 * The complaints of which somebody tells who complained that there is an answer: the own ones, and the answered ones of who
 * is away today or does not work here any more. Else nobody would call.
 * @param actor who looks
 * @param today local date
 */
export function complaintsToTell(actor: Actor, today: LocalDate): Prisma.ComplaintWhereInput {
  if (!isTeamLead(actor)) return nobody;
  const day = new Date(`${today}T00:00:00.000Z`);
  const gone: Prisma.StaffWhereInput[] = [
    { absences: { some: { from: { lte: day }, until: { gte: day } } } },
    { roles: { isEmpty: true } },
    { inServiceUntil: { lt: day } },
  ];
  const ofWhoIsNotThere = { outcomeAt: { not: null }, handler: { OR: gone } };
  return { OR: [{ handlerId: actor.staffId }, ofWhoIsNotThere], ...notAbout(actor) };
}

const notAbout = ({ staffId }: StaffActor) => ({ NOT: { aboutStaffIds: { has: staffId } } });

/**
 * The complaints of which a team lead sees that they are there, since when and with whom, and may take over: of nobody who
 * is the reader.
 * @param actor who looks
 */
export function knownComplaints(actor: Actor): Prisma.ComplaintWhereInput {
  return isTeamLead(actor) ? notAbout(actor) : nobody;
}

/**
 * The complaints that a host entered today, of which the slip can be printed.
 * @param actor who looks
 * @param since the beginning of the day
 */
export function enteredComplaints(actor: Actor, since: Date): Prisma.ComplaintWhereInput {
  if (actor.kind !== 'staff' || !actor.roles.includes('host')) return nobody;
  return { enteredById: actor.staffId, at: { gte: since } };
}
