import 'server-only';
import { possibleOwners, type PossibleOwner } from '@/lib/facts/plan/owners';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { canOwnIn } from '@/lib/rules/plan/owner-for';
import type { Goal } from '@/lib/rules/plan/types';

/**
 * Everybody who can be given a step, or a goal, for the form that asks it. Only for who may see the plan.
 * @param householdId uuid
 * @param today local date
 * @returns the household first, then the contact person, then who is involved, then who lives elsewhere
 */
export async function stepOwners(
  householdId: string,
  today: LocalDate = todayNow(),
): Promise<PossibleOwner[]> {
  return possibleOwners(database(), { householdId, today });
}

/**
 * Who of them can be given a step of one goal, or a goal.
 * @param owners as `stepOwners` found them
 * @param goal in which the step will be; null for a goal, and when it is not known yet
 */
export const ownersFor = (owners: readonly PossibleOwner[], goal: Goal | null): PossibleOwner[] =>
  owners.filter((owner) => canOwnIn(goal, owner));
