import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { personOf, residentAtHome, type AtHome } from './at-household';

/** A household in which somebody lives, with everybody who lives there. */
export type OwnHome = AtHome & { householdId: string };

/**
 * The households in which a resident lives for certain: one, or two for who lives at two addresses.
 * @param tx transaction or client
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns newest first; none as long as it is not sure
 */
export async function homesOf(tx: Tx, actor: Actor, today: LocalDate): Promise<OwnHome[]> {
  const personId = await personOf(tx, actor);
  if (personId === null) return [];
  const members = await tx.householdMember.findMany({
    where: { personId, until: null, isConfirmed: true },
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
    distinct: ['householdId'],
    select: { householdId: true },
  });
  const homes: OwnHome[] = [];
  for (const { householdId } of members) {
    const home = await residentAtHome(tx, actor, { householdId, today });
    if (home) homes.push({ ...home, householdId });
  }
  return homes;
}
