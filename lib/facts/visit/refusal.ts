import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';

/**
 * Records that somebody tried to reach the calendar of a household who may not.
 * @param actor who tried
 * @param householdId uuid
 */
export async function recordRefusal(actor: Actor, householdId: string): Promise<void> {
  const origin = actor.kind === 'staff' ? ('work' as const) : ('mine' as const);
  const kase = await database().case.findFirst({
    where: { householdId, status: 'open' },
    select: { id: true },
  });
  const about = { result: 'refused' as const, origin, householdId, caseId: kase?.id ?? null };
  await recordAlone({ event: 'visit.viewed', payload: {}, actor, ...about });
}
