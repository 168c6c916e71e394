import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { visibleCases } from './case';
import { helpableHouseholds } from './household';
import { worksHere } from './sentences';

const nothing: Prisma.ConsultationWhereInput = { id: { in: [] } };

/** What waits for an answer: not answered, and not taken back. */
export const waitingConsultation = {
  answeredAt: null,
  withdrawnAt: null,
} satisfies Prisma.ConsultationWhereInput;

/**
 * The questions that colleagues asked somebody: whoever is asked reads the question, and nothing else of the household. Not
 * about one that this person must stay away from, or may not know of.
 * @param actor who looks
 */
export function askedOf(actor: Actor): Prisma.ConsultationWhereInput {
  if (actor.kind !== 'staff' || !worksHere(actor)) return nothing;
  return { toId: actor.staffId, case: { household: helpableHouseholds(actor) } };
}

/**
 * The questions that somebody asked, of the cases that this person may still see.
 * @param actor who looks
 * @param today local date
 */
export function askedBy(actor: Actor, today: LocalDate): Prisma.ConsultationWhereInput {
  if (actor.kind !== 'staff' || !worksHere(actor)) return nothing;
  return { askedById: actor.staffId, case: visibleCases(actor, today) };
}

/**
 * The colleagues who can think along about a household: consultants and team leads, for they have a list of what they are
 * asked. Never one who must stay away from it, or of whom a restricted one is hidden.
 * @param household which one
 * @param askerId staff id of who asks
 */
export function consultable(
  { id: householdId, isRestricted }: { id: string; isRestricted: boolean },
  askerId: string,
): Prisma.StaffWhereInput {
  return {
    id: { not: askerId },
    roles: { hasSome: ['consultant', 'team_lead'] },
    routingExclusions: { none: { householdId } },
    ...(isRestricted ? { access: { some: { householdId } } } : {}),
  };
}
