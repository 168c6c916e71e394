import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { AskInput } from '@/lib/schemas/ask';
import { planReminders } from './plan-reminders';

type Asking = { actor: StaffActor; caseId: string; partId: string; ask: AskInput; at: Date };

/** The same form was accepted before. */
async function wasAsked(tx: Tx, { actor, partId, ask }: Asking): Promise<boolean> {
  const before = await tx.partAsk.findUnique({
    where: { formKey: ask.formKey },
    select: { partId: true, askedById: true },
  });
  const isOthers = before && (before.partId !== partId || before.askedById !== actor.staffId);
  if (isOthers) throw new NotFoundError();
  return before !== null;
}

async function partOf(tx: Tx, { caseId, partId }: Asking) {
  const part = await tx.requestPart.findFirst({
    where: { id: partId, caseId },
    select: { requestId: true, request: { select: { withdrawnAt: true } } },
  });
  if (!part) throw new NotFoundError();
  if (part.request.withdrawnAt) throw new FieldErrorsError([{ path: '', key: 'askTakenBack' }]);
  return part.requestId;
}

async function write(tx: Tx, { actor, partId, ask, at }: Asking): Promise<string> {
  const { dueOn, ...words } = ask;
  const asked = { partId, occurredOn: today(at), untilOn: dueOn };
  const invitationId =
    ask.kind === 'papers'
      ? await recordPartEvent(
          tx,
          { ...asked, kind: 'invitation_to_complete' },
          { staffId: actor.staffId },
          at,
        )
      : null;
  const id = randomId();
  await tx.partAsk.create({
    data: {
      ...{ id, partId, ...words, dueOn: toDateColumn(dueOn), invitationId },
      ...{ askedById: actor.staffId, askedAt: at },
    },
    select: { id: true },
  });
  await planReminders(tx, { id, dueOn }, today(at));
  return id;
}

/**
 * Asks a resident for papers, or for a view of facts that differ, before the end of a day, once per form. Asking for papers
 * lets the term of the law stand still, where the law says so (Awb 4:5, 4:15; 4:7 for a view).
 * @param actor contact person, or who stands in
 * @param caseId uuid of an open case
 * @param partId uuid of a part of it
 * @param ask what, what for, and the last day
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; FieldErrorsError when the case is closed or the request was
 * taken back
 */
export async function askForPart(
  actor: StaffActor,
  caseId: string,
  partId: string,
  ask: AskInput,
  at: Date = now(),
): Promise<void> {
  const asking = { actor, caseId, partId, ask, at };
  await changeCase({ actor, verb: 'decide', caseId, at }, async (tx, found) => {
    if (await wasAsked(tx, asking)) return;
    if (found.status !== 'open') throw new FieldErrorsError([{ path: '', key: 'stepOfClosed' }]);
    const requestId = await partOf(tx, asking);
    const askId = await write(tx, asking);
    const by = { actorName: actor.name, actorId: actor.staffId };
    const line = { caseId, requestId, partId, kind: 'asked', at, isForResident: true };
    await addToTimeline(tx, { ...line, ...by });
    await tellSender(tx, requestId, 'message', `ask:${askId}`);
    await touchCase(tx, caseId, at);
    await record(tx, {
      ...{ event: 'ask.made', payload: { askId }, actor, origin: 'work' },
      ...{ caseId, requestId, householdId: found.householdId },
    });
  });
}
