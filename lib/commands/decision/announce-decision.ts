import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { decisionCause, type AnnounceInput } from '@/lib/schemas/decision';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import { becameKnown } from './became-known';
import { orderLetter, takeOutLetters } from './decision-letter';
import { tellDecision } from './tell-decision';
import { refreshWeight } from '@/lib/commands/case/refresh-weight';

/** Its letter is made and goes with the next pile: the day of that one is the day of announcing (Awb 3:41, 6:8). */
const isToPrint = ({ announced, at }: Announcing) =>
  announced.how === 'letter' && announced.on === today(at);

type Announcing = {
  actor: StaffActor;
  caseId: string;
  decisionId: string;
  announced: AnnounceInput;
  at: Date;
};

const fields = {
  ...{ partId: true, reason: true, decidedAt: true, announcedOn: true, announcedHow: true },
  replacesId: true,
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

/** A letter that is not in the post yet is no announcement; when it cannot go any more, another way takes its place. */
async function isLetterUnderWay(tx: Tx, announcing: Announcing): Promise<boolean> {
  const waits = { channel: 'letter', sentAt: null, failedAt: null };
  const where = { cause: decisionCause(announcing.decisionId), ...waits };
  if ((await tx.outboundMessage.count({ where })) === 0) return false;
  if (isToPrint(announcing)) return true;
  throw new ConflictError({ how: 'letter' });
}

/** The same press twice is one announcement; one that a colleague made, or a decision that was replaced, is read first. */
async function isAnnouncedAlready(
  tx: Tx,
  announcing: Announcing,
  on: LocalDate,
  decision: Found,
): Promise<boolean> {
  const { announced } = announcing;
  if (decision.replacedBy) throw new ConflictError({ isReplaced: true });
  if (!decision.announcedOn) {
    return decision.announcedHow !== null && isLetterUnderWay(tx, announcing);
  }
  const isSame = fromDateColumn(decision.announcedOn) === on;
  if (isSame && decision.announcedHow === announced.how) return true;
  throw new ConflictError({ how: decision.announcedHow, on: fromDateColumn(decision.announcedOn) });
}

async function write(tx: Tx, announcing: Announcing, on: LocalDate, decision: Found) {
  const { actor, caseId, decisionId, announced, at } = announcing;
  const { requestId } = decision.part;
  // Of one that was announced already, and whose letter would only come after this.
  if (decision.replacesId) await takeOutLetters(tx, [decision.replacesId], at);
  if (isToPrint(announcing)) {
    if (await orderLetter(tx, { decisionId, requestId, staffId: actor.staffId })) return;
    throw new FieldErrorsError([{ path: 'how', key: 'letterCannotGo' }]);
  }
  await tx.decision.update({
    where: { id: decisionId },
    data: {
      announcedOn: toDateColumn(on),
      ...{ announcedHow: announced.how, announcedById: actor.staffId },
    },
    select: { id: true },
  });
  await becameKnown(tx, [{ ...decision, caseId, on, by: actor }], at);
  // On paper already: given by hand, or posted on an earlier day.
  const isOnPaper = announced.how === 'hand' || (announced.how === 'letter' && on < today(at));
  if (isOnPaper) await tellSender(tx, requestId, 'message', decisionCause(decisionId));
  else await tellDecision(tx, { decisionId, requestId, byLetter: false });
}

/**
 * Announces a decision: from this day on the resident reads it, and the term to object runs (Awb 3:41, 6:8). The part that
 * it is about has its answer. A letter that goes by post from here is made now; the day on which it is printed is the day of
 * announcing, and until then the resident reads that it is on its way.
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
  const announcing = { actor, caseId, decisionId, announced, at };
  await changeCase({ actor, verb: 'decide', caseId, at }, async (tx, { householdId }) => {
    const decision = await find(tx, caseId, decisionId);
    const on = dayOf(announcing, decision);
    if (await isAnnouncedAlready(tx, announcing, on, decision)) return;
    await write(tx, announcing, on, decision);
    const { requestId } = decision.part;
    await record(tx, {
      ...{ event: 'decision.announced', payload: { decisionId }, actor, origin: 'work' },
      ...{ caseId, requestId, householdId },
    });
    await touchCase(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
}
