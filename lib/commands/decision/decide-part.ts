import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { hadTheirSay } from '@/lib/rules/ask';
import { mustBeHeard, type DecisionInput } from '@/lib/schemas/decision';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import { orderLetter, takeOutLetters } from './decision-letter';

type Deciding = { actor: StaffActor; caseId: string; partId: string; decision: DecisionInput };

/** The same form was accepted before: by a double click, a reload, or a retry after a broken connection. */
async function wasDecided(tx: Tx, { actor, partId, decision }: Deciding): Promise<boolean> {
  const before = await tx.decision.findUnique({
    where: { formKey: decision.formKey },
    select: { partId: true, decidedById: true },
  });
  const isOthers = before && (before.partId !== partId || before.decidedById !== actor.staffId);
  if (isOthers) throw new NotFoundError();
  return before !== null;
}

/** Who decides has seen the decision that counts now; a colleague may have decided in the meantime. */
async function refuseUnseen(tx: Tx, { partId, decision }: Deciding): Promise<void> {
  const counts = await tx.decision.findFirst({
    where: { partId, replacedBy: null },
    select: { id: true, kind: true, reason: true, decidedBy: { select: { name: true } } },
  });
  if ((counts?.id ?? null) === decision.replaces) return;
  const { kind, reason, decidedBy } = counts ?? {};
  throw new ConflictError({ kind, reason, by: decidedBy?.name, replaces: counts?.id });
}

/**
 * Before a refusal on facts that differ the resident says what he or she thinks (Awb 4:7); before something is not looked at
 * for want of papers, they were asked for, and there was time (Awb 4:5).
 */
async function refuseUnheard(tx: Tx, { partId, decision }: Deciding, at: Date): Promise<void> {
  const problem = mustBeHeard(decision);
  if (!problem) return;
  const asks = await tx.partAsk.findMany({
    where: { partId, kind: problem.asked },
    select: { dueOn: true, closedAt: true, replies: { take: 1, select: { id: true } } },
  });
  const isHeard = asks.some(({ dueOn, closedAt, replies }) =>
    hadTheirSay(
      {
        ...{ dueOn: fromDateColumn(dueOn), isClosed: closedAt !== null },
        hasReply: replies.length > 0,
      },
      today(at),
    ),
  );
  if (!isHeard) throw new FieldErrorsError([problem.error]);
}

async function partOf(tx: Tx, { caseId, partId }: Deciding) {
  const part = await tx.requestPart.findFirst({
    where: { id: partId, caseId },
    select: { requestId: true, request: { select: { withdrawnAt: true } } },
  });
  if (!part) throw new NotFoundError();
  return { requestId: part.requestId, isAsked: part.request.withdrawnAt === null };
}

type InPlace = { actor: StaffActor; replacesId: string; decisionId: string; requestId: string };

/**
 * The letter of the decision before that was not printed yet goes no more; that of the new one goes by post in its place.
 * @returns true when the new one is on its way so
 */
async function takePlaceOfLetter(tx: Tx, inPlace: InPlace, at: Date): Promise<boolean> {
  const { actor, replacesId, decisionId, requestId } = inPlace;
  const wasOrdered = await tx.decision.count({
    where: { id: replacesId, announcedOn: null, announcedHow: 'letter' },
  });
  if (wasOrdered === 0 || (await takeOutLetters(tx, [replacesId], at)) === 0) return false;
  return orderLetter(tx, { decisionId, requestId, staffId: actor.staffId });
}

/**
 * Decides about a part. Whoever decides signs for it by name; software never does (RULES G7). The resident reads it once it
 * was announced. A decision is never changed: another comes in its place, and both stay; where the letter about the first was
 * not printed yet, that about the second goes instead.
 * @param actor contact person, or who stands in
 * @param caseId uuid of an open case
 * @param partId uuid of a part of it
 * @param decision what, why in plain words, what is possible, the law, and which decision the page showed as the one that counts
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError with the other decision when somebody was first;
 * FieldErrorsError when the case is closed, the resident took the request back, or was not asked first
 */
export async function decidePart(
  actor: StaffActor,
  caseId: string,
  partId: string,
  decision: DecisionInput,
  at: Date = now(),
): Promise<void> {
  const deciding = { actor, caseId, partId, decision };
  await changeCase({ actor, verb: 'decide', caseId, at }, async (tx, found) => {
    const { requestId, isAsked } = await partOf(tx, deciding);
    if (await wasDecided(tx, deciding)) return;
    if (found.status !== 'open') throw new FieldErrorsError([{ path: '', key: 'stepOfClosed' }]);
    if (!isAsked) throw new FieldErrorsError([{ path: 'kind', key: 'decisionTakenBack' }]);
    await refuseUnseen(tx, deciding);
    await refuseUnheard(tx, deciding, at);
    const { replaces: replacesId, ...words } = decision;
    const { id: decisionId } = await tx.decision.create({
      data: { ...words, partId, replacesId, decidedById: actor.staffId, decidedAt: at },
      select: { id: true },
    });
    const event = { partId, kind: 'decision', occurredOn: today(at) } as const;
    await recordPartEvent(tx, event, { staffId: actor.staffId }, at);
    const by = { actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { caseId, requestId, partId, kind: 'decided', at, ...by });
    await touchCase(tx, caseId, at);
    const about = { actor, origin: 'work', caseId, requestId } as const;
    const { householdId } = found;
    await record(tx, { event: 'decision.made', payload: { decisionId }, householdId, ...about });
    if (!replacesId) return;
    const inPlace = { actor, replacesId, decisionId, requestId };
    if (!(await takePlaceOfLetter(tx, inPlace, at))) return;
    await record(tx, {
      event: 'decision.announced',
      payload: { decisionId },
      householdId,
      ...about,
    });
  });
}
