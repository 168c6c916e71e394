import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { isPartOpen, isPartStatus } from '@/lib/rules/part-status';
import { lateParts } from '@/lib/facts/term/late-parts';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { DelayInput } from '@/lib/schemas/late';

type PartNow = { id: string; status: string; request: { withdrawnAt: Date | null } };

/** Nobody waits for what was taken back; for what was answered only when the answer to an objection is late. */
async function refuseNeedless(tx: Tx, { id, status, request }: PartNow, at: Date): Promise<void> {
  const isOpen = isPartStatus(status) && isPartOpen(status);
  if (request.withdrawnAt !== null || status === 'withdrawn') {
    throw new FieldErrorsError([{ path: 'newOn.day', key: 'newDayTakenBack' }]);
  }
  if (isOpen || (await lateParts(tx, { id }, at)).length > 0) return;
  throw new FieldErrorsError([{ path: 'newOn.day', key: 'newDayAnswered' }]);
}

/**
 * Tells a resident a new honest day for a part, and why it is later, once per form. The term of the law stays where it is
 * (Awb 4:14(1)).
 * @param actor contact person, or who stands in
 * @param caseId uuid of an open case
 * @param partId uuid of a part of it
 * @param delay the day, and the reason in plain words
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; FieldErrorsError when the case is closed, the resident
 * took the request back, or has the answer
 */
export async function setNewDay(
  actor: StaffActor,
  caseId: string,
  partId: string,
  { newOn, reason, formKey }: DelayInput,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'decide', caseId, at }, async (tx, found) => {
    const part = await tx.requestPart.findFirst({
      where: { id: partId, caseId },
      select: { requestId: true, status: true, request: { select: { withdrawnAt: true } } },
    });
    const before = await tx.partDelay.findUnique({
      where: { formKey },
      select: { partId: true },
    });
    if (!part || (before && before.partId !== partId)) throw new NotFoundError();
    if (before) return;
    if (found.status !== 'open') throw new FieldErrorsError([{ path: '', key: 'stepOfClosed' }]);
    await refuseNeedless(tx, { id: partId, ...part }, at);
    const { id: delayId } = await tx.partDelay.create({
      data: {
        ...{ partId, newOn: toDateColumn(newOn), reason, formKey },
        ...{ setById: actor.staffId, setAt: at },
      },
      select: { id: true },
    });
    const { requestId } = part;
    const by = { actorName: actor.name, actorId: actor.staffId };
    const line = { caseId, requestId, partId, kind: 'newDay', at, text: reason };
    await addToTimeline(tx, { ...line, ...by, isForResident: true });
    await tellSender(tx, requestId, 'message', `delay:${delayId}`);
    await touchCase(tx, caseId, at);
    await record(tx, {
      ...{ event: 'late.newDay', payload: { partId }, actor, origin: 'work' },
      ...{ requestId, caseId, householdId: found.householdId },
    });
  });
}
