import 'server-only';
import { currentCase } from '@/lib/facts/household/current-case';
import { actingAs, type ActingAs } from '@/lib/facts/participant/acting-as';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { isRequestId } from '@/lib/schemas/my-case';
import { recordOutsider } from '@/lib/facts/involved/record-outsider';

/**
 * Somebody from outside looks at the part of a household's plan that is for this one; the household reads it in its log.
 * @param actor who came in with a code
 * @param involvementId as it stands in the address
 * @param at moment
 * @returns as whom this household knows the one who looks
 * @throws NotFoundError for what is not of this one or has ended; that is recorded as well
 */
export async function lookAsParticipant(
  actor: ParticipantActor,
  involvementId: string,
  at: Date = now(),
): Promise<ActingAs> {
  if (!isRequestId(involvementId)) throw new NotFoundError();
  const found = await actingAs(database(), actor, involvementId, today(at));
  if (!found) {
    await recordOutsider(actor, involvementId);
    throw new NotFoundError();
  }
  const { householdId } = found;
  const kase = await currentCase(database(), householdId);
  await recordAlone({
    ...{ event: 'plan.viewed', payload: {}, actor: found.actor, origin: 'mine', householdId },
    caseId: kase?.id ?? null,
  });
  return found;
}
