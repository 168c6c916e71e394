import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { isSureMatch } from '@/lib/policies/timeline';
import type { LocalDate } from '@/lib/rules/local-date';
import type { PersonName } from '@/lib/rules/names';
import type { CaseFacts } from './case-facts';

/** A request that waits for its contact person: first contact is owed, or nobody said yet who sent it. */
export type WaitingRequest = {
  id: string;
  submittedAt: Date;
  promiseDueOn: LocalDate | null;
  isOwed: boolean;
  isUnsure: boolean;
  asker: PersonName & { id: string };
  /** the known person that the sender probably is */
  matchedPersonId: string | null;
};

/** The most that are shown at once: who waits longer than these is shown when these were helped. */
const most = 50;

/**
 * The requests of a case that wait, however long ago they were sent; nothing of what was written in them.
 * @param facts the case, as caseFacts found it
 * @returns the soonest promise first, at most 50
 */
export async function waitingRequestsOf({ id: caseId }: CaseFacts): Promise<WaitingRequest[]> {
  const rows = await database().helpRequest.findMany({
    where: {
      caseId,
      withdrawnAt: null,
      OR: [{ firstContactAt: null }, { matchStatus: 'to_confirm' }],
    },
    orderBy: [{ promiseDueOn: { sort: 'asc', nulls: 'last' } }, { submittedAt: 'asc' }],
    take: most,
    select: {
      id: true,
      submittedAt: true,
      promiseDueOn: true,
      firstContactAt: true,
      matchStatus: true,
      matchedPersonId: true,
      asker: { select: { id: true, givenName: true, familyNamePrefix: true, familyName: true } },
    },
  });
  return rows.map(({ promiseDueOn, firstContactAt, matchStatus, ...row }) => ({
    ...row,
    promiseDueOn: promiseDueOn && fromDateColumn(promiseDueOn),
    isOwed: firstContactAt === null,
    isUnsure: !isSureMatch({ matchStatus }),
  }));
}
