import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { addressOf } from '@/lib/facts/participant/address';
import { orderQuietly } from './tell-quietly';

/**
 * Tells people from outside that there is something to read for them: at most one mail in an hour for each household, and
 * nothing of what it is about.
 * @param tx transaction of the cause
 * @param where which of their involvements; those that count today
 */
export async function tellParticipants(tx: Tx, where: Prisma.InvolvementWhereInput): Promise<void> {
  const rows = await tx.involvement.findMany({
    where: { AND: [where, { participantId: { not: null } }] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      participant: { select: { language: true, emailCipher: true, emailKeyId: true } },
    },
  });
  for (const { id: involvementId, participant } of rows) {
    if (!participant) continue;
    const { language } = participant;
    const mail = { channel: 'mail', to: addressOf(participant) } as const;
    await orderQuietly(tx, { ...mail, language, involvementId });
  }
}
