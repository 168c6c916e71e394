import 'server-only';
import type { AtTalk, Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { recordAlone, type AuditEntry } from '@/lib/platform/audit';

/** From where it was done, for the record. */
export const originOf = (actor: Actor): AuditEntry['origin'] =>
  actor.kind === 'staff' ? 'work' : 'mine';

/**
 * What the record says a thing of a conversation is about. Of somebody's own conversation the person alone: the record of
 * a case and of a household is read by parents as well.
 * @param at the conversation and its household
 * @returns columns and payload
 */
export function aboutTalk({ talk, householdId, kase }: AtTalk): {
  columns: Pick<AuditEntry, 'caseId' | 'householdId'>;
  payload: { personId?: string };
} {
  if (talk.ownerId !== null) return { columns: {}, payload: { personId: talk.ownerId } };
  return { columns: { householdId, caseId: kase?.id ?? null }, payload: {} };
}

/**
 * Records that somebody came to a conversation that is not for this one. Of an own conversation it is not said whose: that
 * it is there is nobody's business.
 * @param actor who tried
 * @param place which conversation
 */
export async function recordTalkRefusal(actor: Actor, place: Place): Promise<void> {
  const isHouseholds = 'ownerId' in place && place.ownerId === null;
  const about = 'caseId' in place ? { caseId: place.caseId } : { householdId: place.householdId };
  await recordAlone({
    ...{ event: 'conversation.viewed', payload: {}, result: 'refused' },
    ...{ actor, origin: originOf(actor), ...(isHouseholds ? about : {}) },
  });
}
