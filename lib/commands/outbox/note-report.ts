import 'server-only';
import { transaction } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { giveUpMessage } from '@/lib/commands/shared/give-up-message';

/**
 * Whoever brought a message says that it did not arrive after all. What was for a resident waits on the list of who can call
 * or write instead, and of an invitation the contact person hears; of anything else, such as the mail of a day to a
 * colleague, a line in the log remains. A report twice is one, and one about something else is nothing.
 * @param channel in which way it went
 * @param id uuid of the message
 */
export async function noteReport(channel: 'mail' | 'sms', id: string): Promise<void> {
  const unknown = await transaction(async (tx) => {
    const message = await tx.outboundMessage.findFirst({
      where: { id, channel, sentAt: { not: null }, failedAt: null },
      select: { id: true, template: true, caseId: true, personId: true, requestId: true },
    });
    if (!message || (await giveUpMessage(tx, message))) return null;
    return { messageId: id, channel, template: message.template };
  });
  if (unknown) log('warn', 'A message came back, and stands on nobody’s list', unknown);
}
