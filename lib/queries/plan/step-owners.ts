import 'server-only';
import { possibleOwners, type PossibleOwner } from '@/lib/facts/plan/owners';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * Everybody who can be given a step, or a goal, for the form that asks it. Only for who may see the plan.
 * @param householdId uuid
 * @param today local date
 * @returns the household first, then the contact person, then who is involved
 */
export async function stepOwners(
  householdId: string,
  today: LocalDate = todayNow(),
): Promise<PossibleOwner[]> {
  return possibleOwners(database(), { householdId, today });
}
