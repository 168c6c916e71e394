import type { Prisma } from '@/lib/platform/prisma/client';

/**
 * Who lives in a household for certain: those who were named and never confirmed have no say in it.
 * @param householdId uuid
 */
export function residentHousehold(householdId: string): Prisma.HouseholdMemberWhereInput {
  return { householdId, until: null, isConfirmed: true };
}
