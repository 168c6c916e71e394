import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import type { NotedObjectionInput } from '@/lib/schemas/decision';
import { wasObjected } from './objection-form';

async function partOf(tx: Tx, caseId: string, decisionId: string) {
  const decision = await tx.decision.findFirst({
    where: { id: decisionId, part: { caseId }, announcedOn: { not: null } },
    select: { partId: true, part: { select: { requestId: true } } },
  });
  if (!decision) throw new NotFoundError();
  return { partId: decision.partId, requestId: decision.part.requestId };
}

/**
 * Writes down an objection that came on paper or was told, once per form. The resident sees that it is here.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param decisionId uuid of an announced decision about a part of it
 * @param noted the words, how and when it came, and the postmark of a letter
 * @param at moment of writing it down
 * @throws NotFoundError for others, recorded as an attempt, and for what was not announced
 */
export async function noteObjection(
  actor: StaffActor,
  caseId: string,
  decisionId: string,
  { receivedOn, postedOn, ...noted }: NotedObjectionInput,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'decide', caseId, at }, async (tx, { householdId }) => {
    const { partId, requestId } = await partOf(tx, caseId, decisionId);
    if (await wasObjected(tx, decisionId, noted.formKey)) return;
    const { id: objectionId } = await tx.objection.create({
      data: {
        ...{ ...noted, decisionId, enteredById: actor.staffId, at },
        ...{ receivedOn: toDateColumn(receivedOn), postedOn: postedOn && toDateColumn(postedOn) },
      },
      select: { id: true },
    });
    const event = { partId, kind: 'objection', occurredOn: receivedOn } as const;
    await recordPartEvent(tx, event, { staffId: actor.staffId }, at);
    const by = { actorName: actor.name, actorId: actor.staffId };
    const line = { caseId, requestId, partId, kind: 'objectionNoted', at, isForResident: true };
    await addToTimeline(tx, { ...line, ...by });
    await touchCase(tx, caseId, at);
    await record(tx, {
      ...{ event: 'objection.noted', payload: { objectionId }, actor, origin: 'work' },
      ...{ requestId, caseId, householdId },
    });
  });
}
