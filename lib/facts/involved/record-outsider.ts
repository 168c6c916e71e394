import 'server-only';
import { currentCase } from '@/lib/facts/household/current-case';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';

/**
 * Records that somebody from outside came to a household where this one does not take part, or no longer. The household
 * and its contact person read it.
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
  const householdId = found?.householdId ?? null;
  const kase = householdId === null ? null : await currentCase(database(), householdId);
  await recordAlone({
    ...{ event: 'plan.viewed', payload: {}, actor, result: 'refused', origin: 'mine' },
    ...{ householdId, caseId: kase?.id ?? null },
  });
}
