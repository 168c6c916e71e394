import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { stillThere, type StillThere } from '@/lib/rules/still-there';

/** A colleague who was asked, and whether this one is there to answer. */
export type Consulted = { name: string; functionTitle: string; is: StillThere };

/**
 * What must be read of a colleague to say whether this one is there.
 * @param today local date
 */
export function consultedFields(today: LocalDate) {
  const day = toDateColumn(today);
  return {
    ...{ name: true, functionTitle: true, roles: true, inServiceUntil: true },
    absences: { where: { from: { lte: day }, until: { gte: day } }, select: { until: true } },
  } satisfies Prisma.StaffSelect;
}

type Row = Prisma.StaffGetPayload<{ select: ReturnType<typeof consultedFields> }>;

/**
 * A colleague who was asked, in words for who asks.
 * @param row as `consultedFields` reads it
 * @param today local date
 */
export function consultedOf(row: Row, today: LocalDate): Consulted {
  const { name, functionTitle, roles, absences } = row;
  const inServiceUntil = row.inServiceUntil && fromDateColumn(row.inServiceUntil);
  const awayUntil = absences[0] ? fromDateColumn(absences[0].until) : null;
  return { name, functionTitle, is: stillThere({ roles, inServiceUntil, awayUntil }, today) };
}
