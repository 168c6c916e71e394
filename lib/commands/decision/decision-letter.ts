import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { decisionCause } from '@/lib/schemas/decision';
import { tellDecision } from './tell-decision';

/**
 * Orders the letter that announces a decision: it goes with the next pile, and the day of that one is the day of announcing
 * (Awb 3:41).
 * @param tx transaction in which the case is locked
 * @param order uuids of the decision, its request, and who orders it
 * @returns false, with nothing changed, when no letter is safe or could arrive, or it was taken out before
 */
export async function orderLetter(
  tx: Tx,
  { decisionId, requestId, staffId }: { decisionId: string; requestId: string; staffId: string },
): Promise<boolean> {
  const isOrdered = await tellDecision(tx, { decisionId, requestId, byLetter: true });
  if (!isOrdered) return false;
  await tx.decision.update({
    where: { id: decisionId },
    data: { announcedHow: 'letter', announcedById: staffId },
    select: { id: true },
  });
  return true;
}

/**
 * Nobody has to be called any more about what counts no more: a letter may have become a call since it was ordered, and a
 * mail may have come back. When that one failed stays as it was.
 */
async function takeOffList(tx: Tx, causes: string[], at: Date): Promise<void> {
  const where = { cause: { in: causes }, notReachedAt: { not: null }, reachedAt: null };
  await tx.outboundMessage.updateMany({
    where: { ...where, failedAt: null },
    data: { failedAt: at },
  });
  await tx.outboundMessage.updateMany({ where, data: { notReachedAt: null } });
}

/**
 * Takes the letters of decisions out of where they wait to be printed: what counts no more goes to nobody, and nobody is
 * called about it. One that is in the post stays so, and one that was ordered and not announced counts as ordered no more.
 * @param tx transaction in which the case is locked: printing announces under the same lock
 * @param decisionIds uuids
 * @param at moment
 * @returns how many letters were taken out; what had become a call is not among them
 */
export async function takeOutLetters(
  tx: Tx,
  decisionIds: readonly string[],
  at: Date,
): Promise<number> {
  const causes = decisionIds.map(decisionCause);
  const { count } = await tx.outboundMessage.updateMany({
    where: {
      cause: { in: causes },
      ...{ channel: 'letter', sentAt: null, failedAt: null },
    },
    data: { failedAt: at, toCipher: null, toKeyId: null, values: {} },
  });
  await takeOffList(tx, causes, at);
  await tx.decision.updateMany({
    where: { id: { in: [...decisionIds] }, announcedOn: null, announcedHow: 'letter' },
    data: { announcedHow: null, announcedById: null },
  });
  return count;
}
