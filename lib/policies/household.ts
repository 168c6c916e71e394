import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';

/**
 * The households of which somebody who works here may find a trace: in a search, a list, a count or a suggestion. All but
 * the restricted ones for which this person was not named, or from which this person must stay away. The same as
 * `may_know(household, staff)` of SQL.
 * @param actor who looks
 */
export function knowableHouseholds(actor: Actor): Prisma.HouseholdWhereInput {
  if (actor.kind !== 'staff') return { id: { in: [] } };
  const { staffId } = actor;
  return {
    OR: [
      { isRestricted: false },
      { access: { some: { staffId } }, exclusions: { none: { staffId } } },
    ],
  };
}

/**
 * The households that somebody who works here may help: known to this person, and not one to stay away from.
 * @param actor who would help
 */
export function helpableHouseholds(actor: Actor): Prisma.HouseholdWhereInput {
  const staffId = actor.kind === 'staff' ? actor.staffId : '';
  return { exclusions: { none: { staffId } }, AND: [knowableHouseholds(actor)] };
}

/**
 * Who lives in a household for certain: those who were named and never confirmed have no say in it.
 * @param householdId uuid
 */
export function residentHousehold(householdId: string): Prisma.HouseholdMemberWhereInput {
  return { householdId, until: null, isConfirmed: true };
}
