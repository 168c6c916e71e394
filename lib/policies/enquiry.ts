import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { awayOn, goneOn } from './gone';

const nobody: Prisma.EnquiryWhereInput = { id: { in: [] } };

const isConsultant = (actor: Actor): actor is StaffActor =>
  actor.kind === 'staff' && actor.roles.includes('consultant');

/**
 * The conversations without a name of which somebody sees that they wait, and with whom: every consultant's.
 * @param actor who looks
 */
export const listedEnquiries = (actor: Actor): Prisma.EnquiryWhereInput =>
  isConsultant(actor) ? {} : nobody;

/**
 * The conversations that a consultant may take: of nobody, or of somebody who is away today or works here no longer.
 * @param actor consultant
 * @param today local date
 */
export function takeableEnquiries(actor: Actor, today: LocalDate): Prisma.EnquiryWhereInput {
  if (!isConsultant(actor)) return nobody;
  return { OR: [{ takenById: null }, { takenBy: goneOn(today) }] };
}

/**
 * The conversations in which somebody answers: the own ones, and those of a colleague for whom this one stands in today.
 * @param actor consultant
 * @param today local date
 */
export function answeredEnquiries(actor: Actor, today: LocalDate): Prisma.EnquiryWhereInput {
  if (!isConsultant(actor)) return nobody;
  const { staffId } = actor;
  const standsIn = { absences: { some: { ...awayOn(today), standInId: staffId } } };
  return { OR: [{ takenById: staffId }, { takenBy: standsIn }] };
}

/**
 * The conversations whose words somebody reads: those to answer, and those to take, for who can help is seen from the words.
 * @param actor consultant
 * @param today local date
 */
export function readableEnquiries(actor: Actor, today: LocalDate): Prisma.EnquiryWhereInput {
  return { OR: [answeredEnquiries(actor, today), takeableEnquiries(actor, today)] };
}
