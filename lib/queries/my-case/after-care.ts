import 'server-only';
import { database } from '@/lib/platform/db';
import type { OwnRequestKey } from '@/lib/queries/my-case/own-request';
import type { afterCareWays } from '@/lib/schemas/after-care';

type How = (typeof afterCareWays)[number];

/** The question how it is now, for who was helped; answered or not. */
export type MyAfterCare = { how: How | null };

/**
 * The latest question of an own request how it is now. One query.
 * @param own the reader's request
 * @returns null when nothing was asked
 */
export async function myAfterCare({ id: requestId }: OwnRequestKey): Promise<MyAfterCare | null> {
  const row = await database().afterCare.findFirst({
    where: { requestId },
    orderBy: { askedAt: 'desc' },
    select: { how: true },
  });
  // Closed words, kept by the database.
  return row && { how: row.how as How | null };
}
