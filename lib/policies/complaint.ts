import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
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
 * One complaint, for who may read its words: the own one, and one of which this reader has to tell the answer because who
 * handled it is not there.
 * @param actor who looks
 * @param id uuid
 * @param hasToTell what `answerToTell` says of it
 */
export function complaintToRead(
  actor: Actor,
  id: string,
  hasToTell: boolean,
): Prisma.ComplaintWhereInput {
  if (!isTeamLead(actor)) return nobody;
  return hasToTell ? { id, ...notAbout(actor) } : { AND: [{ id }, handledComplaints(actor)] };
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
