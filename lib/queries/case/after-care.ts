import 'server-only';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { afterCareWays } from '@/lib/schemas/after-care';

type How = (typeof afterCareWays)[number];

/** What somebody answered, for the contact person. */
export type AfterCareLine = {
  id: string;
  by: string;
  how: How;
  words: string;
  wantsHelp: boolean;
  at: Date;
};

const most = 10;

/**
 * How it is now with those who were helped in a case, as they said. One query.
 * @param facts the case, as caseFacts found it
 * @returns the latest first, at most 10
 */
export async function afterCareOf({ id: caseId }: CaseFacts): Promise<AfterCareLine[]> {
  const rows = await database().afterCare.findMany({
    where: { request: { caseId }, answeredAt: { not: null } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      ...{ id: true, how: true, words: true, wantsHelp: true, answeredAt: true },
      request: { select: { asker: { select: { givenName: true } } } },
    },
  });
  return rows.map(({ request, how, answeredAt, ...row }) => ({
    ...{ ...row, how: how as How, at: answeredAt!, by: request.asker.givenName },
  }));
}
