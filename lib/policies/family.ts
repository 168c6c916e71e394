import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import { knowableHouseholds } from './household';

/**
 * The links of a household to others of which a colleague may know: from where somebody comes, and who comes from it. That
 * this colleague helps the household, and why this must be known, is asked before.
 * @param actor who looks
 * @param householdId uuid
 */
export function familyLinksOf(actor: Actor, householdId: string): Prisma.FamilyLinkWhereInput {
  return {
    OR: [
      { householdId, fromHousehold: knowableHouseholds(actor) },
      { fromHouseholdId: householdId, household: knowableHouseholds(actor) },
    ],
  };
}
