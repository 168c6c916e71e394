import 'server-only';
import { homesOf } from '@/lib/facts/household/homes-of';
import { speakersFor } from '@/lib/facts/plan/at-plan';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';

/** A household in which somebody lives, by the first names of the others. */
export type MyPlan = { householdId: string; others: string[] };

/**
 * The households whose plan is also that of a resident: one, or two for who lives at two addresses.
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns where the resident lives for certain, newest first; none as long as that is not sure
 */
export async function myPlans(actor: Actor, today: LocalDate = todayNow()): Promise<MyPlan[]> {
  const homes = await homesOf(database(), actor, today);
  return homes.map(({ householdId, self, people }) => {
    const others = people.filter(({ id }) => id !== self.id).map(({ givenName }) => givenName);
    return { householdId, others };
  });
}

/**
 * Who speaks for a child that has no own view of the plan yet (RULES 2.4).
 * @param actor who looks
 * @param householdId as it stands in the address
 * @param today local date
 * @returns first names; null for who is no such child of this household
 */
export async function whoSpeaksFor(
  actor: Actor,
  householdId: string,
  today: LocalDate = todayNow(),
): Promise<string[] | null> {
  if (!isRequestId(householdId)) return null;
  return speakersFor(database(), actor, { householdId, today });
}
