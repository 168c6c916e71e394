import 'server-only';
import type { z } from 'zod';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import type { smsReport } from '@/lib/schemas/outbox';

/**
 * The gateway says how a text message went. What came back waits on the list of who helps the household; a report twice is
 * one, and one about something else is nothing.
 * @param report id of the message, and what became of it
 */
export async function noteReport({ id, state }: z.output<typeof smsReport>): Promise<void> {
  if (state === 'delivered') return;
  const at = now();
  await transaction((tx) =>
    tx.outboundMessage.updateMany({
      where: { id, channel: 'sms', sentAt: { not: null }, failedAt: null },
      data: { failedAt: at, notReachedAt: at },
    }),
  );
}
