import 'server-only';
import { database } from '@/lib/platform/db';
import { isPartStatus, type PartStatus } from '@/lib/rules/part-status';

/** One part of a request, and since when it stands so; null when nothing was written down about that. */
export type MyPart = { domain: string; status: PartStatus; since: Date | null };

type Row = {
  id: string;
  withdrawnAt: Date | null;
  firstContactAt: Date | null;
  parts: { id: string; domain: string; status: string; openedAt: Date; closedAt: Date | null }[];
};

/**
 * When the work on parts began, from the record: it was written down of the part, or with the first contact of the
 * request.
 */
async function startsOf({ id: requestId }: Row) {
  const records = await database().auditEvent.findMany({
    where: { requestId, event: { in: ['part.changed', 'case.contacted'] } },
    orderBy: { at: 'asc' },
    select: { at: true, event: true, payload: true },
  });
  const contact = records.find(({ event }) => event === 'case.contacted')?.at ?? null;
  const startOf = (partId: string) =>
    records.findLast(({ payload }) => {
      const change = payload as { partId?: string; status?: string };
      return change.partId === partId && change.status === 'in_progress';
    })?.at ?? null;
  return { contact, startOf };
}

/**
 * How the parts of a request stand. Of a request that was taken back, as they stood at that moment: what a colleague does
 * with them afterwards is no longer about it.
 * @param row request with its parts
 * @returns one for each part, in the same order
 */
export async function partMoments(row: Row): Promise<MyPart[]> {
  const { withdrawnAt } = row;
  const isBusy = row.parts.some((part) => part.status === 'in_progress');
  const starts = isBusy && !withdrawnAt ? await startsOf(row) : null;
  return row.parts.flatMap(({ id, domain, status, openedAt, closedAt }): MyPart[] => {
    if (!isPartStatus(status)) return [];
    if (withdrawnAt && !(closedAt && closedAt < withdrawnAt)) {
      return [{ domain, status: 'withdrawn', since: withdrawnAt }];
    }
    if (status === 'new') return [{ domain, status, since: openedAt }];
    if (status !== 'in_progress') return [{ domain, status, since: closedAt }];
    return [
      {
        domain,
        status,
        since: starts?.startOf(id) ?? row.firstContactAt ?? starts?.contact ?? null,
      },
    ];
  });
}
