import 'server-only';
import { causeOfHeardOne, causesOfCase } from '@/lib/facts/notice/causes';
import { watchedCases } from '@/lib/facts/notice/watched';
import { watchedHeard } from '@/lib/facts/notice/watched-heard';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import type { HeardKind } from '@/lib/rules/notices';

/** What something was done with. */
type Of = { caseIds: readonly string[] } | { complaintId: string } | { enquiryId: string };

async function heardCauses(tx: Tx, kind: HeardKind, id: string, day: LocalDate) {
  const { heard } = await watchedHeard(tx, kind, { id }, day);
  return heard.map((one) => told(id, causeOfHeardOne(kind, one).key));
}

/** What still has a day, each as `told` says it of its notice. */
async function causesOf(tx: Tx, of: Of, day: LocalDate): Promise<string[]> {
  if ('complaintId' in of) return heardCauses(tx, 'complaint', of.complaintId, day);
  if ('enquiryId' in of) return heardCauses(tx, 'enquiry', of.enquiryId, day);
  const cases = await watchedCases(tx, { ids: of.caseIds }, day);
  return cases.flatMap((kase) => causesOfCase(kase, day).map(({ key }) => told(kase.id, key)));
}

const told = (ofId: string | null, key: string) => `${ofId} ${key}`;

/**
 * Puts away what was told and is done by this very change, so that nobody reads for up to an hour of what waits no more.
 * What is to be told anew, and to whom else, comes with the next watch. For the doors of cases, plans, conversations,
 * complaints and enquiries, at their end; where nothing was told it is one look at an index.
 * @param tx transaction of the change
 * @param of what was changed
 * @param at moment
 */
export async function endNotices(tx: Tx, of: Of, at: Date = now()): Promise<void> {
  const notices = await tx.notice.findMany({
    where: { ...('caseIds' in of ? { caseId: { in: [...of.caseIds] } } : of), settledAt: null },
    select: { id: true, cause: true, caseId: true, complaintId: true, enquiryId: true },
  });
  if (notices.length === 0) return;
  const still = new Set(await causesOf(tx, of, today(at)));
  const over = notices
    .filter((one) => !still.has(told(one.caseId ?? one.complaintId ?? one.enquiryId, one.cause)))
    .map(({ id }) => id);
  if (over.length === 0) return;
  // The watch holds notices while it waits for cases: what it holds, it puts away itself.
  await tx.$executeRaw(Prisma.sql`
    update notice set settled_at = ${at} where id in (
      select id from notice where id = any (${over}::uuid[]) and settled_at is null for update skip locked)`);
}
