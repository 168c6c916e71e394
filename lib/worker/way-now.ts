import 'server-only';
import {
  letterToSender,
  wayFields,
  wayToPerson,
  wayToSender,
  type WayTo,
} from '@/lib/facts/outbox/way-to';
import { isNotice, templateValues } from '@/lib/outbox/templates';
import type { Tx } from '@/lib/platform/db';
import type { Waiting } from './send-message';

/** What was announced on paper goes on paper, however the resident hears of the rest. */
async function isAnnouncedByLetter(tx: Tx, { template, values }: Waiting): Promise<boolean> {
  if (template !== 'decision') return false;
  const { decisionId } = templateValues.decision.parse(values);
  return (await tx.decision.count({ where: { id: decisionId, announcedHow: 'letter' } })) > 0;
}

/**
 * Where a message goes at this moment: what a resident is told may have waited for an hour. Codes and links go where they
 * were asked from.
 * @param tx transaction in which the message is locked
 * @param message as it was ordered
 * @returns way and address
 */
export async function wayNow(tx: Tx, message: Waiting): Promise<WayTo> {
  const { template, channel, to, requestId, personId, caseId, isPrivate } = message;
  if (isNotice(template) && requestId) {
    const request = await tx.helpRequest.findUniqueOrThrow({
      where: { id: requestId },
      select: wayFields,
    });
    if (await isAnnouncedByLetter(tx, message)) return letterToSender(request);
    return wayToSender(tx, request, isPrivate);
  }
  if (isNotice(template) && personId && caseId) {
    const { householdId } = await tx.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { householdId: true },
    });
    return wayToPerson(tx, { personId, householdId }, isPrivate);
  }
  return { channel, to } as WayTo;
}
