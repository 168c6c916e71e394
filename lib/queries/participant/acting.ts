import 'server-only';
import { actingAs, type ActingAs } from '@/lib/facts/participant/acting-as';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';

/**
 * As whom somebody from outside comes to a household, for the doors: what happens there asks again, under its own lock.
 * @param actor who came in with a code
 * @param involvementId uuid
 * @param at moment
 * @returns null for what is not of this one or has ended
 */
export const actingFor = (
  actor: ParticipantActor,
  involvementId: string,
  at: Date = now(),
): Promise<ActingAs | null> => actingAs(database(), actor, involvementId, today(at));
