import 'server-only';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';

/**
 * Records that somebody from outside came to a household where this one does not take part, or no longer. The household
 * reads it.
 * @param actor who tried
 * @param involvementId uuid, as it stood in the address
 */
export async function recordOutsider(
  actor: ParticipantActor,
  involvementId: string,
): Promise<void> {
  const found = await database().involvement.findUnique({
    where: { id: involvementId },
    select: { householdId: true },
  });
  const about = { result: 'refused' as const, origin: 'mine' as const };
  const householdId = found?.householdId ?? null;
  await recordAlone({ event: 'plan.viewed', payload: {}, actor, ...about, householdId });
}
