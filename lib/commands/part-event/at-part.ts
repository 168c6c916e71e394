import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { recordPartEvent, type PartEvent } from '@/lib/commands/shared/part-events';
import { touchCase, type LockedCase } from '@/lib/commands/case/change-case';

/** A part under the lock of its case. */
export type PartAtHand = { id: string; requestId: string; domain: string };

/**
 * A part of a locked case that something can still happen with.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 * @param partId uuid
 * @throws NotFoundError for a part of another case; ConflictError when the resident took the request back
 */
export async function partAtHand(tx: Tx, caseId: string, partId: string): Promise<PartAtHand> {
  const part = await tx.requestPart.findFirst({
    where: { id: partId, caseId },
    select: {
      ...{ id: true, requestId: true, domain: true },
      request: { select: { withdrawnAt: true } },
    },
  });
  if (!part) throw new NotFoundError();
  if (part.request.withdrawnAt) throw new ConflictError({});
  return part;
}

/**
 * Whether this form was sent before, by the same colleague about the same part.
 * @param tx transaction in which the case is locked
 * @param sent the form and the part it is about
 * @throws NotFoundError when it was about another part
 */
export async function wasRecorded(
  tx: Tx,
  { formKey, partId }: { formKey: string; partId: string },
): Promise<boolean> {
  const before = await tx.partEvent.findUnique({ where: { formKey }, select: { partId: true } });
  if (before && before.partId !== partId) throw new NotFoundError();
  return before !== null;
}

type Writing = { actor: StaffActor; found: LockedCase; part: PartAtHand; at: Date };

/**
 * Writes a fact down by hand: the fact, a line of the story, and the record.
 * @param tx transaction in which the case is locked
 * @param event what happened
 * @param writing who writes it about which part of which case, and when
 */
export async function writeByHand(
  tx: Tx,
  event: PartEvent,
  { actor, found, part, at }: Writing,
): Promise<void> {
  const { id: caseId, householdId } = found;
  const { requestId } = part;
  const eventId = await recordPartEvent(tx, event, { staffId: actor.staffId }, at);
  const kind = event.replacesId ? 'partEventCorrected' : 'partEvent';
  const by = { actorName: actor.name, actorId: actor.staffId };
  await addToTimeline(tx, { caseId, requestId, partId: part.id, kind, at, ...by });
  await record(tx, {
    ...{ event: 'part.eventRecorded', actor, origin: 'work', caseId, householdId, requestId },
    payload: { partId: part.id, eventId, replaces: event.replacesId ?? null },
  });
  await touchCase(tx, caseId, at);
}
