import 'server-only';
import { orderMessage } from '@/lib/commands/shared/order-message';
import { letterToSender, wayFields, wayToSender } from '@/lib/facts/outbox/way-to';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { decisionCause } from '@/lib/schemas/decision';

/**
 * Tells who asked that there is a decision, once: in the way of the own choice, or on paper. A letter holds the whole
 * decision; a mail only says that there is a message.
 * @param tx transaction of the announcement
 * @param told uuids of decision and request, and whether the decision is announced by letter
 * @throws FieldErrorsError when it is to be announced by letter, and no letter is safe or could arrive
 */
export async function tellDecision(
  tx: Tx,
  { decisionId, requestId, byLetter }: { decisionId: string; requestId: string; byLetter: boolean },
): Promise<void> {
  const request = await tx.helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { ...wayFields, withdrawnAt: true },
  });
  const way = byLetter ? letterToSender(request) : await wayToSender(tx, request, false);
  if (byLetter && way.channel === 'person') {
    throw new FieldErrorsError([{ path: 'how', key: 'letterCannotGo' }]);
  }
  // A decision to take something back is told as well, on paper; nothing else goes to who took the request back.
  if (!byLetter && request.withdrawnAt !== null) return;
  const { askerId: personId, caseId, language } = request;
  await orderMessage(tx, {
    ...{ ...way, template: 'decision', values: { decisionId } },
    ...{ requestId, caseId, personId, language, cause: decisionCause(decisionId) },
  });
}
