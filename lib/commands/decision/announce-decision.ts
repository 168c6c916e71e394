import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { isPartOpen, isPartStatus } from '@/lib/rules/part-status';
import type { AnnounceInput } from '@/lib/schemas/decision';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import { tellDecision } from './tell-decision';
import { refreshWeight } from '@/lib/commands/case/refresh-weight';

type Announcing = { actor: StaffActor; decisionId: string; announced: AnnounceInput; at: Date };

const fields = {
  ...{ partId: true, reason: true, decidedAt: true, announcedOn: true, announcedHow: true },
  replacedBy: { select: { id: true } },
  part: { select: { requestId: true, status: true } },
} as const;

async function find(tx: Tx, caseId: string, decisionId: string) {
  const where = { id: decisionId, part: { caseId } };
  const decision = await tx.decision.findFirst({ where, select: fields });
  if (!decision) throw new NotFoundError();
  return decision;
}

type Found = Awaited<ReturnType<typeof find>>;

/** What is put on the own page is there today; a letter goes on or after the day on which it was decided. */
function dayOf({ announced, at }: Announcing, { decidedAt }: Found): LocalDate {
  const on = announced.how === 'online' ? today(at) : announced.on;
  if (on >= toLocalDate(decidedAt)) return on;
  throw new FieldErrorsError([{ path: 'on.day', key: 'announcedTooEarly' }]);
}

/** The same press twice is one announcement; one that a colleague made, or a decision that was replaced, is read first. */
function isAnnouncedAlready({ announced }: Announcing, on: LocalDate, decision: Found): boolean {
  if (decision.replacedBy) throw new ConflictError({ isReplaced: true });
  if (!decision.announcedOn) return false;
  const isSame = fromDateColumn(decision.announcedOn) === on;
  if (isSame && decision.announcedHow === announced.how) return true;
  throw new ConflictError({ how: decision.announcedHow, on: fromDateColumn(decision.announcedOn) });
}

/** With its decision a part has its answer. */
async function answerPart(tx: Tx, { partId, part, reason }: Found, at: Date): Promise<void> {
  if (!isPartStatus(part.status) || !isPartOpen(part.status)) return;
  await tx.requestPart.update({
    where: { id: partId },
    data: { status: 'answered', outcome: reason, closedAt: at, version: { increment: 1 } },
    select: { id: true },
  });
}

async function write(tx: Tx, announcing: Announcing, on: LocalDate, decision: Found) {
  const { actor, decisionId, announced, at } = announcing;
  await tx.decision.update({
    where: { id: decisionId },
    data: {
      ...{ announcedOn: toDateColumn(on), announcedHow: announced.how },
      announcedById: actor.staffId,
    },
    select: { id: true },
  });
  const event = { partId: decision.partId, kind: 'announced', occurredOn: on } as const;
  await recordPartEvent(tx, event, { staffId: actor.staffId }, at);
  await answerPart(tx, decision, at);
  const { requestId } = decision.part;
  // On paper already: given by hand, or posted on an earlier day.
  const isOnPaper = announced.how === 'hand' || (announced.how === 'letter' && on < today(at));
  if (isOnPaper) await tellSender(tx, requestId, 'message', `decision:${decisionId}`);
  else await tellDecision(tx, { decisionId, requestId, byLetter: announced.how === 'letter' });
}

/**
 * Announces a decision: from this day on the resident reads it, and the term to object runs (Awb 3:41, 6:8). The part that
 * it is about has its answer. Its letter is made when it goes by post today.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param decisionId uuid of a decision about a part of it
 * @param announced how, and on which day
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError when it was announced otherwise, or replaced;
 * FieldErrorsError for a day before the decision, and for a letter that is not safe or could not arrive
 */
export async function announceDecision(
  actor: StaffActor,
  caseId: string,
  decisionId: string,
  announced: AnnounceInput,
  at: Date = now(),
): Promise<void> {
  const announcing = { actor, decisionId, announced, at };
  await changeCase({ actor, verb: 'decide', caseId, at }, async (tx, { householdId }) => {
    const decision = await find(tx, caseId, decisionId);
    const on = dayOf(announcing, decision);
    if (isAnnouncedAlready(announcing, on, decision)) return;
    await write(tx, announcing, on, decision);
    const { requestId } = decision.part;
    const by = { actorName: actor.name, actorId: actor.staffId };
    const line = { caseId, requestId, kind: 'decisionAnnounced', at, isForResident: true };
    await addToTimeline(tx, { ...line, ...by });
    await record(tx, {
      ...{ event: 'decision.announced', payload: { decisionId }, actor, origin: 'work' },
      ...{ caseId, requestId, householdId },
    });
    await touchCase(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
}
