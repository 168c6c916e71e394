import 'server-only';
import { orderMessage } from '@/lib/commands/shared/order-message';
import { letterToSender, wayFields, wayToSender } from '@/lib/facts/outbox/way-to';
import type { Tx } from '@/lib/platform/db';
import { decisionCause } from '@/lib/schemas/decision';

/**
 * Tells who asked that there is a decision, once: in the way of the own choice, or on paper. A letter holds the whole
 * decision; a mail only says that there is a message.
 * @param tx transaction of the announcement
 * @param told uuids of decision and request, and whether the decision is announced by letter
 * @returns false when it is to be announced by letter, and no letter is safe or could arrive, or it was taken out before
 */
export async function tellDecision(
  tx: Tx,
  { decisionId, requestId, byLetter }: { decisionId: string; requestId: string; byLetter: boolean },
): Promise<boolean> {
  const request = await tx.helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { ...wayFields, withdrawnAt: true },
  });
  const way = byLetter ? letterToSender(request) : await wayToSender(tx, request, false);
  if (byLetter && way.channel === 'person') return false;
  // A decision to take something back is told as well, on paper; nothing else goes to who took the request back.
  if (!byLetter && request.withdrawnAt !== null) return true;
  const { askerId: personId, caseId, language } = request;
  return orderMessage(tx, {
    ...{ ...way, template: 'decision', values: { decisionId } },
    ...{ requestId, caseId, personId, language, cause: decisionCause(decisionId) },
  });
}
