import 'server-only';
import { refreshWeight } from '@/lib/commands/case/refresh-weight';
import { becameKnown } from '@/lib/commands/decision/became-known';
import { endNotices } from '@/lib/commands/shared/end-notices';
import { lockCase } from '@/lib/commands/shared/locks';
import { toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { decisionCause, decisionOfCause } from '@/lib/schemas/decision';

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

/** Holds a letter that is still in the pile: whoever replaced its decision a moment ago took it out. */
async function holdLetter(tx: Tx, batchId: string, decisionId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>(Prisma.sql`
    select id from outbound_message
    where cause = ${decisionCause(decisionId)} and batch_id = ${batchId}::uuid and sent_at is null and failed_at is null
    for update`);
  return held.length > 0;
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
    if (!(await holdLetter(tx, batchId, id))) continue;
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
