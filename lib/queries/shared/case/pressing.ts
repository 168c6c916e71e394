import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { isOpenRequest } from '@/lib/queries/shared/case/open-request';
import type { PersonName } from '@/lib/rules/names';

/** What cannot wait in a request that is still open, however long ago it was sent. */
export type Pressing = { requestId: string; submittedAt: Date; urgencies: string[] };

/** How somebody is reached in safety, in the own words. */
export type SafeReach = {
  requestId: string;
  submittedAt: Date;
  asker: PersonName;
  words: string;
  /** whether we may come home, as the resident said it: safe | elsewhere | ask */
  homeVisit: string | null;
};

type Row = PersonName & {
  requestId: string;
  submittedAt: Date;
  urgencies: string[];
  isOpen: boolean;
  isLatest: boolean;
  words: string | null;
  homeVisit: string | null;
};

const most = 20;

/**
 * What must be in sight on every look at a case: what cannot wait, and how to reach whom in safety. One query.
 * @param facts the case, as caseFacts found it
 * @returns of the latest requests first, at most 20; of each sender only the last word about safety
 */
export async function pressingOf({
  id: caseId,
}: CaseFacts): Promise<{ pressing: Pressing[]; safeReach: SafeReach[] }> {
  const rows = await database().$queryRaw<Row[]>(Prisma.sql`
    select r.id as "requestId", r.submitted_at as "submittedAt", r.urgencies,
      p.given_name as "givenName", p.family_name_prefix as "familyNamePrefix", p.family_name as "familyName",
      ${isOpenRequest} as "isOpen", said.words, said.visit as "homeVisit",
      row_number() over (partition by r.asker_id, said.words is not null order by r.submitted_at desc, r.id desc) = 1
        as "isLatest"
    from help_request r
    join person p on p.id = r.asker_id
    cross join lateral (
      select nullif(r.answers->'bereiken'->>'safeReach', '') as words,
        nullif(r.answers->'bereiken'->>'homeVisit', '') as visit) said
    where r.case_id = ${caseId}::uuid and r.withdrawn_at is null
      and (cardinality(r.urgencies) > 0 or said.words is not null or said.visit is not null)
    order by r.submitted_at desc, r.id desc limit ${most}`);
  return {
    pressing: rows
      .filter((row) => row.isOpen && row.urgencies.length > 0)
      .map(({ requestId, submittedAt, urgencies }) => ({ requestId, submittedAt, urgencies })),
    safeReach: rows
      .filter((row) => row.isLatest && (row.words !== null || row.homeVisit !== null))
      .map(({ requestId, submittedAt, words, homeVisit, ...asker }) => ({
        ...{ requestId, submittedAt, words: words ?? '', homeVisit },
        asker: {
          givenName: asker.givenName,
          familyNamePrefix: asker.familyNamePrefix,
          familyName: asker.familyName,
        },
      })),
  };
}
