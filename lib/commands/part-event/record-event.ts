import 'server-only';
import { domainByKey } from '@/lib/domains';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { changeCase } from '@/lib/commands/case/change-case';
import type { PartEventInput } from '@/lib/schemas/part-event';
import { partAtHand, wasRecorded, writeByHand } from './at-part';

/**
 * Writes down what happened with a part. The terms of the law follow from it.
 * @param actor contact person or stand-in
 * @param caseId uuid; also of a closed case, for a fact may become known later
 * @param partId uuid of a part of this case
 * @param event what, when, and the day that it names; sent twice it is one fact
 * @param at moment of writing
 * @throws NotFoundError for others; FieldErrorsError for what cannot happen in the part's domain; ConflictError when the
 * resident took the request back
 */
export async function recordEvent(
  actor: StaffActor,
  caseId: string,
  partId: string,
  event: PartEventInput,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'answer', caseId, at }, async (tx, found) => {
    const part = await partAtHand(tx, caseId, partId);
    if (await wasRecorded(tx, { formKey: event.formKey, partId })) return;
    if (!domainByKey(part.domain)?.events.includes(event.kind)) {
      throw new FieldErrorsError([{ path: 'kind', key: 'choiceUnknown' }]);
    }
    const { untilOn, ...facts } = event;
    const fact = { ...facts, partId, ...(untilOn ? { untilOn } : {}) };
    await writeByHand(tx, fact, { actor, found, part, at });
  });
}
