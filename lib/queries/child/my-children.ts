import 'server-only';
import { personOf } from '@/lib/facts/household/at-household';
import { childrenElsewhere, type ChildElsewhere } from '@/lib/facts/household/children-elsewhere';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';

/** A child who lives elsewhere, for an adult with authority. */
export type MyChild = ChildElsewhere;

/**
 * The children who live elsewhere and about whom a resident decides or reads along (RULES 2.4). One query.
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns none for who has no authority, and where that is held back for the safety of somebody
 */
export async function myChildren(
  actor: ResidentActor | SlipActor,
  today: LocalDate = todayOf(),
): Promise<MyChild[]> {
  const personId = await personOf(database(), actor);
  if (personId === null) return [];
  return childrenElsewhere(database(), personId, today);
}
