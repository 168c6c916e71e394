import 'server-only';
import { recordOutsider } from '@/lib/facts/involved/record-outsider';
import { actingAs, type ActingAs } from '@/lib/facts/participant/acting-as';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';

/**
 * As whom somebody from outside comes to a household, for the doors: what happens there asks again, under its own lock.
 * @param actor who came in with a code
 * @param involvementId uuid
 * @param at moment
 * @returns as whom this household knows the one who comes
 * @throws NotFoundError for what is not of this one or has ended; the attempt is recorded
 */
export async function actingFor(
  actor: ParticipantActor,
  involvementId: string,
  at: Date = now(),
): Promise<ActingAs> {
  const acting = await actingAs(database(), actor, involvementId, today(at));
  if (acting) return acting;
  await recordOutsider(actor, involvementId);
  throw new NotFoundError();
}
