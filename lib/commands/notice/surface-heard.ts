import 'server-only';
import { causeOfHeardOne } from '@/lib/facts/notice/causes';
import { watchedHeard, type WatchedHeard } from '@/lib/facts/notice/watched-heard';
import { today } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { noticesOf, type HeardKind } from '@/lib/rules/notices';
import { giveNotices, lockNotices, type Given } from './give-notices';

function toGive(kind: HeardKind, heard: WatchedHeard, day: LocalDate): Given[] {
  const { id, helperId, leadId } = heard;
  if (helperId === null) return [];
  const cause = causeOfHeardOne(kind, heard);
  // Whoever is away was replaced already.
  const receivers = { helperId, isHelperAway: false, leadId };
  return noticesOf(cause, receivers, day).map((notice) => ({ ...notice, ofId: id }));
}

/**
 * Makes a batch of complaints or enquiries surface whose last day comes near: to who has it, or takes that one's place, and
 * at the end to a team lead as well; never to somebody whom a complaint is about. It can be done again at any moment, by any
 * number of workers.
 * @param kind complaints or enquiries
 * @param batch after which one, and how many
 * @param at moment
 * @returns id of the last one; null when there are no more
 */
export async function surfaceHeard(
  kind: HeardKind,
  batch: { after: string; take: number },
  at: Date,
): Promise<string | null> {
  return transaction(async (tx) => {
    await lockNotices(tx);
    const day = today(at);
    const { ids, heard } = await watchedHeard(tx, kind, batch, day);
    const notices = heard.flatMap((one) => toGive(kind, one, day));
    await giveNotices(tx, kind, { ids, notices }, at);
    return ids.length < batch.take ? null : ids.at(-1)!;
  });
}
