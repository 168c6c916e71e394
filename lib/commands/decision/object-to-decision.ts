import 'server-only';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { withOwnRequest, type Owner } from '@/lib/commands/my-case/own-request';
import { tellContactPerson } from '@/lib/commands/my-case/tell-contact-person';
import type { ObjectionInput } from '@/lib/schemas/decision';
import { isRequestId } from '@/lib/schemas/my-case';
import { wasObjected } from './objection-form';

/** Of the own request, and announced: what is not announced is not there yet. */
async function partOf(tx: Tx, requestId: string, decisionId: string): Promise<string> {
  if (!isRequestId(decisionId)) throw new NotFoundError();
  const where = { id: decisionId, part: { requestId }, announcedOn: { not: null } };
  const decision = await tx.decision.findFirst({ where, select: { partId: true } });
  if (!decision) throw new NotFoundError();
  return decision.partId;
}

/**
 * A resident does not agree with a decision, once per form. Late is taken as well: whether it counts is looked at by a
 * person, and nobody is sent away by a form (VALUES H2; Awb 6:11).
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid of the own request
 * @param decisionId uuid of an announced decision about a part of it
 * @param objection why, why it is late, and the key of the form
 * @param at moment of receipt
 * @throws NotFoundError for somebody else's, the attempt is recorded; RateLimitedError
 */
export async function objectToDecision(
  actor: Owner,
  requestId: string,
  decisionId: string,
  objection: ObjectionInput,
  at: Date = now(),
): Promise<void> {
  await limitRate('mine.object', requestId, 20, 60 * 60);
  await withOwnRequest(actor, requestId, async (tx, request) => {
    const partId = await partOf(tx, request.id, decisionId);
    if (await wasObjected(tx, decisionId, objection.formKey)) return;
    const { id: objectionId } = await tx.objection.create({
      data: { ...objection, decisionId, receivedOn: toDateColumn(today(at)), at },
      select: { id: true },
    });
    const event = { partId, kind: 'objection', occurredOn: today(at) } as const;
    await recordPartEvent(tx, event, 'resident', at);
    const { id, caseId, householdId } = request;
    const actorName = request.asker.givenName;
    const line = { caseId, requestId: id, partId, kind: 'objected', at, isForResident: true };
    await addToTimeline(tx, { ...line, actorName });
    await tellContactPerson(tx, request, 'objected');
    await tellSender(tx, id, 'message', `objection:${objectionId}`);
    await record(tx, {
      ...{ event: 'objection.made', payload: { objectionId }, actor, origin: 'mine' },
      ...{ requestId: id, caseId, householdId },
    });
  });
}
