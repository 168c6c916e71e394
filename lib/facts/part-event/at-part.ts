import 'server-only';
import { isPartEventKey, type PartEventKey } from '@/lib/domains/part-events';
import { fromDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/** Something that happened with a part of a request, as it is known now. */
export type PartEventFact = {
  id: string;
  partId: string;
  kind: PartEventKey;
  occurredOn: LocalDate;
  /** the moment, where hours matter */
  occurredAt: Date | null;
  /** the day that the fact itself names */
  untilOn: LocalDate | null;
  note: string;
  by: 'staff' | 'resident' | 'system';
  /** name of the colleague who wrote it down */
  byName: string | null;
  recordedAt: Date;
};

/** What holds: nothing came in its place, and it was not taken back. */
const stands = { replacedBy: null, isTakenBack: false } as const;

const fields = {
  ...{ id: true, partId: true, kind: true, occurredOn: true, occurredAt: true, untilOn: true },
  ...{ note: true, byKind: true, recordedAt: true },
  recordedBy: { select: { name: true } },
} satisfies Prisma.PartEventSelect;

/**
 * What happened with parts, as it stands after all corrections.
 * @param tx transaction or client
 * @param partIds uuids
 * @returns the earliest first; a kind that is none any more is left out
 */
export async function eventsOfParts(
  tx: Tx,
  partIds: readonly string[],
): Promise<readonly PartEventFact[]> {
  const rows = await tx.partEvent.findMany({
    where: { partId: { in: [...partIds] }, ...stands },
    orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
    select: fields,
  });
  return rows.flatMap(({ kind, occurredOn, untilOn, byKind, recordedBy, ...row }) => {
    if (!isPartEventKey(kind)) return [];
    const days = {
      occurredOn: fromDateColumn(occurredOn),
      untilOn: untilOn && fromDateColumn(untilOn),
    };
    // Closed words, kept by the database.
    const by = byKind as PartEventFact['by'];
    return [{ ...row, ...days, kind, by, byName: recordedBy?.name ?? null }];
  });
}
