import 'server-only';
import { transaction } from '@/lib/platform/db';
import { giveUpMessage } from '@/lib/commands/shared/give-up-message';

/**
 * Whoever brought a message says that it did not arrive after all. It waits on the list of who can call or write instead; a
 * report twice is one, and one about something else is nothing.
 * @param channel in which way it went
 * @param id uuid of the message
 */
export async function noteReport(channel: 'mail' | 'sms', id: string): Promise<void> {
  await transaction(async (tx) => {
    const message = await tx.outboundMessage.findFirst({
      where: { id, channel, sentAt: { not: null }, failedAt: null },
      select: { id: true, template: true, caseId: true, personId: true, requestId: true },
    });
    if (message) await giveUpMessage(tx, message);
  });
}
