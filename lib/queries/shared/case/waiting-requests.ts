import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import type { PersonName } from '@/lib/rules/names';

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

/**
 * The requests of a case that wait, however long ago they were sent; nothing of what was written in them. Only for a
 * case that caseFacts found.
 * @param caseId uuid
 * @returns the soonest promise first
 */
export async function waitingRequestsOf(caseId: string): Promise<WaitingRequest[]> {
  const rows = await database().helpRequest.findMany({
    where: {
      caseId,
      withdrawnAt: null,
      OR: [{ firstContactAt: null }, { matchStatus: 'to_confirm' }],
    },
    orderBy: [{ promiseDueOn: { sort: 'asc', nulls: 'last' } }, { submittedAt: 'asc' }],
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
    isUnsure: matchStatus === 'to_confirm',
  }));
}
