import 'server-only';
import type { LocalDate } from '@/lib/rules/local-date';
import { toDateColumn } from './clock';
import type { Prisma } from './prisma/client';

/**
 * Works here on a day: in service, and the directory still gives a role. The same as `is_working(staff, day)` of SQL.
 * @param day local date
 * @returns where of Staff; put it beside others with AND
 */
export function worksOn(day: LocalDate): Prisma.StaffWhereInput {
  const on = toDateColumn(day);
  return {
    AND: [
      { inServiceFrom: { lte: on } },
      { OR: [{ inServiceUntil: null }, { inServiceUntil: { gte: on } }] },
      { roles: { isEmpty: false } },
    ],
  };
}
