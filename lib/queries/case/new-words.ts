import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';

/** What a resident wrote after sending. */
export type NewWords = { id: string; text: string; addedAt: Date; requestedAt: Date };

const most = 5;

/**
 * What residents added since somebody last wrote down that there was contact: nobody spoke with them about it yet. One
 * query.
 * @param facts the case, as caseFacts found it
 * @returns latest first, at most 5; the rest stands with its request
 */
export async function newWordsOf({ id: caseId }: CaseFacts): Promise<NewWords[]> {
  return database().$queryRaw<NewWords[]>(Prisma.sql`
    select a.id, a.text, a.added_at as "addedAt", r.submitted_at as "requestedAt"
    from help_request r join request_addition a on a.request_id = r.id
    where r.case_id = ${caseId}::uuid and r.withdrawn_at is null and a.added_at > coalesce((
      select max(t.at) from timeline_entry t
      where t.case_id = ${caseId}::uuid and t.kind like 'contact.%'), '-infinity')
    order by a.added_at desc, a.id desc limit ${most}`);
}
