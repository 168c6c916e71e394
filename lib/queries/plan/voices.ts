import 'server-only';
import { livingAt, type Housemate } from '@/lib/facts/household/at-household';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ownVoiceFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * Who of a household can say yes to its plan: everybody with an own voice (RULES 2.4). Only for who may see the plan.
 * @param householdId uuid
 * @param today local date
 */
export async function voicesOf(
  householdId: string,
  today: LocalDate = todayNow(),
): Promise<Housemate[]> {
  const people = await livingAt(database(), { householdId, today });
  return people.filter(({ age }) => age >= ownVoiceFrom);
}
