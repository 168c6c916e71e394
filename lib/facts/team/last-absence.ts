import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { addDays, startOfDay, type LocalDate } from '@/lib/rules/local-date';
import type { Away } from '@/lib/rules/while-away';

/** An absence that is over, of somebody who is back. */
export type LastAbsence = Away & {
  /** first and last day */
  days: { from: LocalDate; until: LocalDate };
  standIn: string | null;
  /** from when on this one can act again */
  backAt: Date;
};

const remembered = 14;

/**
 * The absence from which somebody came back, for two weeks. What happened on the day of coming back belongs to it: who stood in
 * may have acted that morning.
 * @param tx transaction or client
 * @param staffId uuid
 * @param today local date
 * @returns the latest; null for who was not away, or is away now
 */
export async function lastAbsence(
  tx: Tx,
  staffId: string,
  today: LocalDate,
): Promise<LastAbsence | null> {
  const since = toDateColumn(addDays(today, -remembered));
  const day = toDateColumn(today);
  const found = await tx.absence.findFirst({
    where: { staffId, until: { gte: since }, from: { lte: day } },
    orderBy: { until: 'desc' },
    select: { from: true, until: true, standIn: { select: { name: true } } },
  });
  if (!found || found.until >= day) return null;
  const days = { from: fromDateColumn(found.from), until: fromDateColumn(found.until) };
  return {
    ...{ staffId, days, standIn: found.standIn?.name ?? null },
    from: startOfDay(days.from),
    backAt: startOfDay(addDays(days.until, 1)),
    until: startOfDay(addDays(days.until, 2)),
  };
}
