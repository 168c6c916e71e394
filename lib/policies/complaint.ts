import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { goneOn } from './gone';
import { knowableHouseholds } from './household';
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
 * The complaints of which somebody tells the answer that nothing brought: the own ones, and those of who is not there or
 * left, for else nobody would call. None about the reader.
 * @param actor who tells
 * @param today local date
 */
export function complaintsToTell(actor: Actor, today: LocalDate): Prisma.ComplaintWhereInput {
  if (!isTeamLead(actor)) return nobody;
  const { staffId } = actor;
  const ofGone = { AND: [{ handler: goneOn(today) }, fromKnowable(actor, today)] };
  return { AND: [notAbout(actor), { OR: [{ handlerId: staffId }, ofGone] }] };
}

/**
 * The complaints whose words somebody reads: the own ones, and those of which this one has to tell the answer.
 * @param actor who looks
 * @param untold uuids of complaints of which the answer waits to be told
 * @param today local date
 */
export function readableComplaints(
  actor: Actor,
  untold: readonly string[],
  today: LocalDate,
): Prisma.ComplaintWhereInput {
  const toTell = { AND: [{ id: { in: [...untold] } }, complaintsToTell(actor, today)] };
  return { OR: [handledComplaints(actor), toTell] };
}

/**
 * Of who lives in a restricted household the words are for whoever was named for it, as long as a team lead who was is
 * there: an answer may not wait for one who is away. That there is a complaint is no trace of anybody.
 */
function fromKnowable(actor: StaffActor, today: LocalDate): Prisma.ComplaintWhereInput {
  const lead = { roles: { has: 'team_lead' }, NOT: goneOn(today) };
  const isForOthers = {
    NOT: knowableHouseholds(actor),
    access: { some: { staff: lead } },
  };
  return {
    OR: [
      { personId: null },
      { person: { memberships: { none: { until: null, household: isForOthers } } } },
    ],
  };
}

const notAbout = ({ staffId }: StaffActor) => ({ NOT: { aboutStaffIds: { has: staffId } } });

/**
 * The complaints of which a team lead sees that they are there, since when and with whom: of nobody who is the reader.
 * @param actor who looks
 */
export function knownComplaints(actor: Actor): Prisma.ComplaintWhereInput {
  return isTeamLead(actor) ? notAbout(actor) : nobody;
}

/**
 * The complaints that a team lead may take over, and then reads: those that this one knows of, unless they are from a
 * restricted household for which another one who is there was named, and this one was not.
 * @param actor who takes it
 * @param today local date
 */
export function takeableComplaints(actor: Actor, today: LocalDate): Prisma.ComplaintWhereInput {
  return isTeamLead(actor) ? { AND: [notAbout(actor), fromKnowable(actor, today)] } : nobody;
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
