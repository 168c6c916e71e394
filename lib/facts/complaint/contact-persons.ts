import 'server-only';
import { homesOf } from '@/lib/facts/household/homes-of';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * The contact persons whom a resident has, to say that a complaint is about one of them.
 * @param tx transaction or client
 * @param actor whoever it is
 * @param today local date
 * @returns by name; none for who did not sign in, or lives nowhere for certain
 */
export async function contactPersonsOf(
  tx: Tx,
  actor: Actor,
  today: LocalDate = todayNow(),
): Promise<{ id: string; name: string }[]> {
  const homes = await homesOf(tx, actor, today);
  if (homes.length === 0) return [];
  return tx.staff.findMany({
    where: { cases: { some: { householdId: { in: homes.map((one) => one.householdId) } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
