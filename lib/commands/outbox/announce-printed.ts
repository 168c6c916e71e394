import 'server-only';
import { refreshWeight } from '@/lib/commands/case/refresh-weight';
import { becameKnown } from '@/lib/commands/decision/became-known';
import { endNotices } from '@/lib/commands/shared/end-notices';
import { lockCase } from '@/lib/commands/shared/locks';
import { toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { decisionOfCause } from '@/lib/schemas/decision';

/** The decisions whose letter is in a pile, and which nothing announced before. */
async function decisionsIn(tx: Tx, batchId: string) {
  const letters = await tx.outboundMessage.findMany({
    where: { batchId, template: 'decision', sentAt: null, failedAt: null },
    select: { cause: true },
  });
  if (letters.length === 0) return [];
  return tx.decision.findMany({
    where: {
      id: { in: letters.map(({ cause }) => decisionOfCause(cause)) },
      ...{ announcedOn: null, announcedHow: 'letter' },
    },
    // Cases are locked in one order.
    orderBy: [{ part: { caseId: 'asc' } }, { id: 'asc' }],
    select: {
      ...{ id: true, partId: true, reason: true },
      announcedBy: { select: { id: true, name: true } },
      part: { select: { caseId: true } },
    },
  });
}

/**
 * The letters of a pile go into the post: that day the decisions in them are announced (Awb 3:41), and the term to object runs
 * from the day after it (Awb 6:8).
 * @param tx transaction in which the pile is locked, before its letters count as sent
 * @param batchId uuid
 * @param at moment of printing
 */
export async function announcePrinted(tx: Tx, batchId: string, at: Date): Promise<void> {
  const on = today(at);
  for (const { id, partId, reason, announcedBy, part } of await decisionsIn(tx, batchId)) {
    const { caseId } = part;
    await lockCase(tx, caseId);
    await tx.decision.update({
      where: { id },
      data: { announcedOn: toDateColumn(on) },
      select: { id: true },
    });
    const now = await tx.requestPart.findUniqueOrThrow({
      where: { id: partId },
      select: { requestId: true, status: true },
    });
    const by = { staffId: announcedBy!.id, name: announcedBy!.name };
    await becameKnown(tx, { partId, reason, part: now, caseId, on, by }, at);
    await refreshWeight(tx, caseId);
    await endNotices(tx, { caseId }, at);
  }
}
