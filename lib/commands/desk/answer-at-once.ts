import 'server-only';
import { createRequest, type CreatedRequest } from '@/lib/commands/help-request/create-request';
import { lockDraft } from '@/lib/commands/help-request/read-draft';
import { refreshWeight } from '@/lib/commands/case/refresh-weight';
import { refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { can } from '@/lib/policies';
import { isSureMatch } from '@/lib/policies/timeline';
import {
  answerSchema,
  deskSteps,
  typedOf,
  withoutNeedOfReach,
  type WalkIn,
} from '@/lib/schemas/desk';
import { checkWalkIn, lookIn } from './check-walk-in';
import { changeVisit, NotOwnVisitError } from './own-draft';

type Answered = { actor: StaffActor; created: CreatedRequest; answer: string; at: Date };

/**
 * Records a simple question with its answer and closes it, in one step (VALUES M7). The household is found or made as
 * for every request; an open case of the household is joined, and a case that is only opened for this is closed again,
 * with its contact person named.
 * @param actor host
 * @param walkIn the form as typed, with question and answer
 * @param at moment of answering
 * @returns id of the request; the same when it was answered or sent already
 * @throws NotFoundError for a visit of another host; FieldErrorsError with names of desk fields
 */
export async function answerAtOnce(
  actor: StaffActor,
  walkIn: WalkIn,
  at: Date = now(),
): Promise<{ requestId: string }> {
  const typed = typedOf(walkIn);
  const quick = answerSchema.safeParse(typed);
  const errors = (quick.error?.issues ?? []).map((issue) => ({
    path: issue.path.join('.'),
    key: issue.message,
  }));
  return changeVisit(actor, walkIn.walkIn, async (tx) => {
    const draft = await lockDraft(tx, walkIn.walkIn);
    const isOwn = draft.channel === 'desk' && draft.hostId === actor.staffId;
    if (!isOwn || !can(actor, 'answer', { kind: 'desk' })) throw new NotOwnVisitError();
    if (draft.sentAt) return { requestId: await sentAs(tx, draft.id) };
    const look = lookIn(draft.answers[deskSteps.look]);
    const answers = checkWalkIn(withoutNeedOfReach(typed), look, errors);
    const created = await createRequest(tx, actor, draft, answers, at);
    await answerParts(tx, { actor, created, answer: typed.answer, at });
    return { requestId: created.requestId };
  });
}

async function sentAs(tx: Tx, draftId: string): Promise<string> {
  const where = { submissionKey: draftId };
  return (await tx.helpRequest.findUniqueOrThrow({ where, select: { id: true } })).id;
}

async function answerParts(tx: Tx, answered: Answered): Promise<void> {
  const { actor, created, answer, at } = answered;
  const { requestId, caseId } = created;
  const { householdId } = await tx.helpRequest.update({
    where: { id: requestId },
    data: { firstContactAt: at },
    select: { householdId: true },
  });
  const parts = await tx.requestPart.updateManyAndReturn({
    where: { requestId },
    data: { status: 'answered', outcome: answer, closedAt: at, version: { increment: 1 } },
    select: { id: true },
  });
  const about = { actor, origin: 'desk' as const, requestId, caseId, householdId };
  await record(
    tx,
    { event: 'desk.answered', payload: {}, ...about },
    ...parts.map(({ id }) => ({
      event: 'part.answered' as const,
      payload: { partId: id },
      ...about,
    })),
  );
  await addToTimeline(tx, {
    caseId,
    requestId,
    // One answer to all that was asked goes with the last of it.
    ...(parts.length === 1 ? { partId: parts[0]!.id } : {}),
    kind: 'answered',
    at,
    actorName: actor.name,
    actorId: actor.staffId,
    text: answer,
    isForResident: true,
  });
  if (created.isNewCase) return closeAgain(tx, answered, householdId);
  await refreshPromise(tx, caseId);
  await refreshWeight(tx, caseId);
}

/** A case that was opened for an answered question only has nothing left to do. */
async function closeAgain(tx: Tx, answered: Answered, householdId: string): Promise<void> {
  const { actor, created, answer, at } = answered;
  const { caseId, requestId } = created;
  await record(tx, {
    event: 'case.closed',
    payload: {},
    ...{ actor, origin: 'desk' as const, requestId, caseId, householdId },
  });
  // Whether this is the known household is still to be said by the contact person, closed or not.
  const request = await tx.helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { matchStatus: true },
  });
  const isSure = isSureMatch(request);
  if (isSure) {
    await tx.signal.updateMany({ where: { caseId, seenAt: null }, data: { seenAt: at } });
  }
  await tx.case.update({
    where: { id: caseId },
    data: {
      ...{ status: 'closed', closedAt: at, outcome: answer },
      ...{ nextPromiseOn: null, isNew: !isSure },
      version: { increment: 1 },
    },
    select: { id: true },
  });
}
