import 'server-only';
import { isPartEventKey } from '@/lib/domains/part-events';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { changeCase } from '@/lib/commands/case/change-case';
import type { PartEvent } from '@/lib/commands/shared/part-events';
import { namedDayError, type PartEventCorrection } from '@/lib/schemas/part-event';
import { partAtHand, wasRecorded, writeByHand } from './at-part';

/** The fact as it stands, under the lock of its case. */
async function standing(tx: Tx, partId: string, eventId: string) {
  const event = await tx.partEvent.findFirst({
    where: { id: eventId, partId },
    select: {
      ...{ kind: true, occurredOn: true, isTakenBack: true },
      replacedBy: { select: { id: true } },
    },
  });
  if (!event || !isPartEventKey(event.kind)) throw new NotFoundError();
  // Somebody was first.
  if (event.replacedBy || event.isTakenBack) throw new ConflictError({});
  return { kind: event.kind, occurredOn: fromDateColumn(event.occurredOn) };
}

/** What comes in its place; what did not happen keeps its day, to be read in the history. */
function inItsPlace(
  { kind, occurredOn }: Pick<PartEvent, 'kind' | 'occurredOn'>,
  correction: PartEventCorrection,
): Omit<PartEvent, 'partId'> {
  const { formKey, note } = correction;
  if (correction.isTakenBack) return { kind, occurredOn, note, formKey, isTakenBack: true };
  const { untilOn } = correction;
  const key = namedDayError(kind, correction);
  if (key) throw new FieldErrorsError([{ path: 'untilOn.day', key }]);
  const named = untilOn ? { untilOn } : {};
  return { kind, occurredOn: correction.occurredOn, ...named, note, formKey };
}

/**
 * Corrects a fact: another comes in its place, or it is taken back. What was written before stays in the history.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param ids of the part and of the fact
 * @param correction how it was; sent twice it is one
 * @param at moment of writing
 * @throws NotFoundError for others; FieldErrorsError for a named day that is not right; ConflictError when a colleague
 * corrected it first, or the resident took the request back
 */
export async function correctEvent(
  actor: StaffActor,
  caseId: string,
  { partId, eventId }: { partId: string; eventId: string },
  correction: PartEventCorrection,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'answer', caseId, at }, async (tx, found) => {
    const part = await partAtHand(tx, caseId, partId);
    if (await wasRecorded(tx, { formKey: correction.formKey, partId })) return;
    const event = inItsPlace(await standing(tx, partId, eventId), correction);
    await writeByHand(tx, { ...event, partId, replacesId: eventId }, { actor, found, part, at });
  });
}
