import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { awayInARow, type Days } from '@/lib/rules/away-in-a-row';
import { addDays, startOfDay, type LocalDate } from '@/lib/rules/local-date';
import type { Away } from '@/lib/rules/while-away';

/** An absence that is over, of somebody who is back. */
export type LastAbsence = Away & {
  /** first and last day */
  days: Days;
  /** who stood in, one after the other */
  standIns: string[];
  /** from when on this one can act again */
  backAt: Date;
};

const remembered = 14;
/** So far back an absence can belong to the last one. */
const inARow = 366;

/**
 * The absence from which somebody came back, for two weeks: with those before it, when no working day lay between. What
 * happened on the day of coming back belongs to it: who stood in may have acted that morning.
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
  const day = toDateColumn(today);
  const { workDays, absences } = await tx.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: {
      workDays: true,
      absences: {
        where: { until: { gte: toDateColumn(addDays(today, -inARow)) }, from: { lte: day } },
        orderBy: [{ until: 'desc' }, { from: 'desc' }],
        select: { from: true, until: true, standIn: { select: { name: true } } },
      },
    },
  });
  const all = absences.map(({ from, until, standIn }) => ({
    ...{ from: fromDateColumn(from), until: fromDateColumn(until), standIn: standIn?.name },
  }));
  const row = awayInARow(all, workDays);
  const last = row.at(-1);
  if (!last || last.until >= today || last.until < addDays(today, -remembered)) return null;
  const { from } = row[0]!;
  // Who came back on the first day was away on it, for some hours.
  const until = last.until < last.from ? last.from : last.until;
  return {
    ...{ staffId, days: { from, until } },
    standIns: [...new Set(row.flatMap(({ standIn }) => standIn ?? []))],
    from: startOfDay(from),
    backAt: startOfDay(addDays(last.until, 1)),
    until: startOfDay(addDays(last.until, 2)),
  };
}
