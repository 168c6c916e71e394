import 'server-only';
import { refreshNextTerms } from '@/lib/commands/shared/next-term';
import { transaction } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';

/**
 * Works out anew which term ends first in a batch of open cases. A case that somebody is changing now is left to that
 * change, so this waits for nobody.
 * @param batch after which case, and how many
 * @param at moment
 * @returns id of the last case; null when there are no more
 */
export async function watchTerms(
  batch: { after: string; take: number },
  at: Date,
): Promise<string | null> {
  return transaction(async (tx) => {
    const found = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      select id from "case" where status = 'open' and id > ${batch.after}::uuid
      order by id limit ${batch.take} for no key update skip locked`);
    const ids = found.map(({ id }) => id);
    await refreshNextTerms(tx, ids, at);
    return ids.length < batch.take ? null : ids.at(-1)!;
  });
}
