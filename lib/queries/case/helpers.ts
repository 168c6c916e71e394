import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';

/** Somebody who helps already, as the resident told it. */
export type Helper = { name: string; kind: string; what: string | null };

const most = 30;

/**
 * Who helps already, as told in any request of a case; whoever was named again is told once, as last. One query.
 * @param facts the case, as caseFacts found it
 * @returns those of the latest request first, at most 30
 */
export async function helpersOf({ id: caseId }: CaseFacts): Promise<Helper[]> {
  return database().$queryRaw<Helper[]>(Prisma.sql`
    select name, kind, what from (
      select distinct on (lower(h.name), h.kind) h.name, h.kind, h.what, r.submitted_at
      from help_request r join request_helper h on h.request_id = r.id
      where r.case_id = ${caseId}::uuid
      order by lower(h.name), h.kind, r.submitted_at desc) as last_told
    order by submitted_at desc, name limit ${most}`);
}
