import 'server-only';
import { lateParts } from '@/lib/facts/term/late-parts';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { withOwnRequest, type Owner } from '@/lib/commands/my-case/own-request';
import { tellContactPerson } from '@/lib/commands/my-case/tell-contact-person';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { PressOnInput } from '@/lib/schemas/late';
import { isRequestId } from '@/lib/schemas/my-case';

/** One letter is enough: a second press, or a second tab, changes nothing. */
async function hasPressed(tx: Tx, partId: string, dueOn: string): Promise<boolean> {
  const where = {
    ...{ partId, kind: 'ingebrekestelling', replacedBy: null, isTakenBack: false },
    occurredOn: { gt: new Date(`${dueOn}T00:00:00.000Z`) },
  };
  return (await tx.partEvent.count({ where })) > 0;
}

/**
 * A resident says in writing that a decision, or the answer to an objection, is too late (ingebrekestelling, Awb 4:17, 7:14),
 * in one press. The contact person sees
 * it at once, and the two weeks of the law run.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid of the own request
 * @param partId uuid of a part of it with which we are late to decide
 * @param press key of the form
 * @param at moment of receipt
 * @throws NotFoundError for somebody else's, the attempt is recorded, and when none is late
 */
export async function pressOn(
  actor: Owner,
  requestId: string,
  partId: string,
  press: PressOnInput,
  at: Date = now(),
): Promise<void> {
  await withOwnRequest(actor, requestId, async (tx, request) => {
    if (!isRequestId(partId)) throw new NotFoundError();
    const [late] = await lateParts(tx, { id: partId, requestId: request.id }, at);
    if (!late?.toDecide) throw new NotFoundError();
    if (await hasPressed(tx, partId, late.toDecide.dueOn)) return;
    const event = { partId, kind: 'ingebrekestelling', occurredOn: today(at) } as const;
    await recordPartEvent(tx, { ...event, formKey: press.formKey }, 'resident', at);
    const { id, caseId, householdId } = request;
    const line = { caseId, requestId: id, partId, kind: 'pressedOn', at, isForResident: true };
    await addToTimeline(tx, { ...line, actorName: request.asker.givenName });
    await tellContactPerson(tx, request, 'pressedOn', at);
    await record(tx, {
      ...{ event: 'late.pressedOn', payload: { partId }, actor, origin: 'mine' },
      ...{ requestId: id, caseId, householdId },
    });
  });
}
