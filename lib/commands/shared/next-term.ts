import 'server-only';
import { termParts } from '@/lib/facts/part-event/term-parts';
import { termBook } from '@/lib/facts/term/term-book';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { firstOwedTerm } from '@/lib/rules/case-terms/case-terms';

/**
 * Writes beside open cases when the term of the law ends that comes first, so that lists can be ordered by it. After
 * everything that moves a term; and every hour, for a day that something stands still moves it too.
 * @param tx transaction in which the cases are locked
 * @param caseIds uuids; three statements, however many
 * @param at moment
 */
export async function refreshNextTerms(
  tx: Tx,
  caseIds: readonly string[],
  at: Date,
): Promise<void> {
  if (caseIds.length === 0) return;
  const on = { today: today(at), book: termBook() };
  const parts = await termParts(tx, { caseId: { in: [...caseIds] } });
  const ends = caseIds.map((id) => {
    const mine = parts.filter((part) => part.caseId === id && !part.isTakenBack);
    return { id, ends_on: firstOwedTerm(mine, on)?.end ?? null };
  });
  await tx.$executeRaw(Prisma.sql`
    update "case" c set next_term_on = n.ends_on
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) n(id uuid, ends_on date)
    where c.id = n.id and c.status = 'open' and c.next_term_on is distinct from n.ends_on`);
}
