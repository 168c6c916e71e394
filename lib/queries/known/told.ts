import 'server-only';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { toldIn, type Told, type ToldAnswers } from '@/lib/rules/known-facts';
import { whoAsked } from '@/lib/rules/who-asked';

/** What a request told, with whose request it was and when it was sent. */
export type ToldLine = Told & { requestId: string; personId: string; name: string; at: Date };

const most = 10;

/**
 * What requests told already, without copying it: of everybody who asked, the last that was told of each kind. One query.
 * @param where which requests
 */
export async function toldBy(where: Prisma.HelpRequestWhereInput): Promise<ToldLine[]> {
  const rows = await database().helpRequest.findMany({
    // What may be somebody else’s, or was taken back, tells nothing of a household.
    where: { AND: [where, hearsOfHousehold] },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      ...{ id: true, submittedAt: true, answers: true },
      ...{ askerId: true, matchedPersonId: true, matchStatus: true },
      asker: { select: { givenName: true } },
    },
  });
  const last = new Map<string, ToldLine>();
  for (const row of rows) {
    const personId = whoAsked(row);
    for (const told of toldIn(row.answers as ToldAnswers)) {
      const key = `${personId}|${told.kind}`;
      const of = { requestId: row.id, personId, name: row.asker.givenName, at: row.submittedAt };
      if (!last.has(key)) last.set(key, { ...told, ...of });
    }
  }
  return [...last.values()];
}
