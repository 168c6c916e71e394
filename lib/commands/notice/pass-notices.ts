import 'server-only';
import { noticesOfCase } from '@/lib/facts/notice/causes';
import { watchedCases } from '@/lib/facts/notice/watched';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { giveNotices, lockNotices } from './give-notices';

/**
 * Passes what was told about a case on to who helps after a change, within it: the next watch may be an hour away. Where
 * nothing was told it is one look at an index, for then there is no hurry. It may wait for the watch to have done its
 * batch, and does so before the change takes the routing lock.
 * @param tx transaction in which the case is locked
 * @param of uuid of an open case, and the moment
 * @param change writes who helps from now on
 * @returns what the change returns
 */
export async function passingNotices<T>(
  tx: Tx,
  { caseId, at }: { caseId: string; at: Date },
  change: () => Promise<T>,
): Promise<T> {
  if ((await tx.notice.count({ where: { caseId, settledAt: null } })) === 0) return change();
  await lockNotices(tx);
  const done = await change();
  const cases = await watchedCases(tx, { ids: [caseId] }, today(at));
  const notices = cases.flatMap((kase) => noticesOfCase(kase, today(at)));
  await giveNotices(tx, 'case', { ids: [caseId], notices }, at);
  return done;
}
