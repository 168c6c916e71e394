import 'server-only';
import { domainByKey } from '@/lib/domains';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { TermPart } from '@/lib/rules/case-terms/types';
import { toLocalDate } from '@/lib/rules/local-date';
import { eventsOfParts, type PartEventFact } from './at-part';

/** A part with everything that its terms follow from, in the words of colleagues. */
export type PartWithFacts = Omit<TermPart, 'events'> & {
  caseId: string;
  requestId: string;
  /** when the request was sent: a household may ask twice in one domain */
  requestedAt: Date;
  /** the resident took the request back: nobody writes anything about it any more */
  isTakenBack: boolean;
  events: readonly PartEventFact[];
};

/**
 * Parts with what happened with them, as it stands. Two queries, however many parts.
 * @param tx transaction or client
 * @param where which parts; the caller has asked the policy
 * @returns latest first
 */
export async function termParts(
  tx: Tx,
  where: Prisma.RequestPartWhereInput,
): Promise<PartWithFacts[]> {
  const rows = await tx.requestPart.findMany({
    where,
    orderBy: [{ openedAt: 'desc' }, { domain: 'asc' }],
    select: {
      ...{ id: true, caseId: true, requestId: true, domain: true, closedAt: true },
      request: { select: { submittedAt: true, withdrawnAt: true } },
    },
  });
  const events = await eventsOfParts(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ request, closedAt, ...row }) => {
    const closed = closedAt ?? request.withdrawnAt;
    return {
      ...row,
      requestedAt: request.submittedAt,
      isTakenBack: request.withdrawnAt !== null,
      terms: domainByKey(row.domain)?.terms ?? [],
      closedOn: closed && toLocalDate(closed),
      events: events.filter(({ partId }) => partId === row.id),
    };
  });
}
