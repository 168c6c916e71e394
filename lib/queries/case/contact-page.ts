import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { isSureMatch } from '@/lib/policies/timeline';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';

/** A request that a contact can be about. */
export type ContactRequest = {
  id: string;
  submittedAt: Date;
  /** first contact is owed, before the end of this day */
  owedOn: LocalDate | null;
  isOwed: boolean;
  /** nobody said yet who sent it */
  isUnsure: boolean;
  isWithdrawn: boolean;
};

const most = 20;
const lately = 5;

const fields = {
  id: true,
  submittedAt: true,
  promiseDueOn: true,
  firstContactAt: true,
  matchStatus: true,
  withdrawnAt: true,
} as const;

const isOpen = {
  OR: [{ firstContactAt: null }, { parts: { some: { status: { in: ['new', 'in_progress'] } } } }],
};

async function read(caseId: string) {
  const open = await database().helpRequest.findMany({
    where: { caseId, withdrawnAt: null, ...isOpen },
    orderBy: [{ promiseDueOn: { sort: 'asc', nulls: 'last' } }, { submittedAt: 'desc' }],
    take: most,
    select: fields,
  });
  if (open.length > 0) return open;
  return database().helpRequest.findMany({
    where: { caseId },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: lately,
    select: fields,
  });
}

/**
 * What a contact with a household can be about.
 * @param facts the case, as caseFacts found it
 * @returns the requests that still ask something, the soonest promise first; else the latest five
 */
export async function contactRequestsOf({ id: caseId }: CaseFacts): Promise<ContactRequest[]> {
  return (await read(caseId)).map(({ id, submittedAt, ...row }) => {
    const isOwed = row.firstContactAt === null && row.withdrawnAt === null;
    return {
      ...{ id, submittedAt, isOwed, isWithdrawn: row.withdrawnAt !== null },
      owedOn: isOwed && row.promiseDueOn ? fromDateColumn(row.promiseDueOn) : null,
      isUnsure: !isSureMatch(row),
    };
  });
}
