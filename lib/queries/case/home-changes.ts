import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';
import type { HomeChangeKind } from '@/lib/schemas/home-change';

/** What somebody told about home and nobody dealt with yet; only for the contact person and who stands in. */
export type HomeChangeToDo = {
  id: string;
  kind: HomeChangeKind;
  givenName: string;
  words: string;
  reach: string;
  toldAt: Date;
  dueOn: LocalDate;
};

const most = 10;

/**
 * What was told about a household and still waits. One query.
 * @param facts the case, as caseFacts found it
 * @returns what waits longest first
 */
export async function homeChangesOf({ householdId }: CaseFacts): Promise<HomeChangeToDo[]> {
  const rows = await database().homeChange.findMany({
    where: { householdId, handledAt: null },
    orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, kind: true, words: true, reach: true, toldAt: true, dueOn: true },
      person: { select: { givenName: true } },
    },
  });
  return rows.map(({ person, kind, dueOn, ...row }) => ({
    ...row,
    kind: kind as HomeChangeKind,
    givenName: person.givenName,
    dueOn: fromDateColumn(dueOn),
  }));
}
