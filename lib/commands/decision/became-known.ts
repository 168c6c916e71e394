import 'server-only';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { Tx } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { isPartOpen, isPartStatus } from '@/lib/rules/part-status';

/** A decision that reached the resident: about which part, on which day, and who announced it. */
type Known = {
  partId: string;
  reason: string;
  part: { requestId: string; status: string };
  caseId: string;
  on: LocalDate;
  by: { staffId: string; name: string };
};

/**
 * A decision is announced: its term to object runs, the part has its answer, and the resident reads it in the story.
 * @param tx transaction in which the case is locked
 * @param known which decision, on which day
 * @param at moment of knowing
 */
export async function becameKnown(tx: Tx, known: Known, at: Date): Promise<void> {
  const { partId, reason, part, caseId, on, by } = known;
  const { requestId, status } = part;
  const event = { partId, kind: 'announced', occurredOn: on } as const;
  await recordPartEvent(tx, event, { staffId: by.staffId }, at);
  if (isPartStatus(status) && isPartOpen(status)) {
    await tx.requestPart.update({
      where: { id: partId },
      data: { status: 'answered', outcome: reason, closedAt: at, version: { increment: 1 } },
      select: { id: true },
    });
  }
  const line = { caseId, requestId, partId, kind: 'decisionAnnounced', at, isForResident: true };
  await addToTimeline(tx, { ...line, actorName: by.name, actorId: by.staffId });
}
