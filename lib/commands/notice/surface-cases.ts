import 'server-only';
import { noticesOfCase } from '@/lib/facts/notice/causes';
import { objectedCases, watchedCases } from '@/lib/facts/notice/watched';
import { today } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { giveNotices, lockNotices } from './give-notices';

/**
 * Makes what has a day surface in a batch of open cases: whoever must know is told once, and what does not matter any more
 * is put away. Everything follows from how the cases stand, so it can be done again at any moment, by any number of workers.
 * @param batch after which case, and how many
 * @param at moment
 * @returns id of the last case; null when there are no more
 */
export async function surfaceCases(
  batch: { after: string; take: number },
  at: Date,
): Promise<string | null> {
  return transaction(async (tx) => {
    await lockNotices(tx);
    const day = today(at);
    const cases = await watchedCases(tx, batch, day);
    const notices = cases.flatMap((kase) => noticesOfCase(kase, day));
    const ids = cases.map(({ id }) => id);
    await giveNotices(tx, 'case', { ids, notices }, at);
    return ids.length < batch.take ? null : ids.at(-1)!;
  });
}

/**
 * Puts away what was told about cases that are closed (but for an objection that waits), complaints that were answered,
 * and questions that wait no more.
 * @param at moment
 */
export async function settleClosed(at: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`
      update notice n set settled_at = ${at} from "case" c
      where n.settled_at is null and c.id = n.case_id and c.status = 'closed'
        and (n.kind <> 'term' or c.id not in (${objectedCases}))`);
    await tx.$executeRaw(Prisma.sql`
      update notice n set settled_at = ${at}
      where n.settled_at is null and n.case_id is null and (
        exists (select from complaint c where c.id = n.complaint_id and c.outcome_at is not null)
        or exists (select from enquiry e where e.id = n.enquiry_id and e.due_on is null))`);
  });
}
