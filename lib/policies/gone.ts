import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * The absences of a day.
 * @param day local date
 */
export function awayOn(day: LocalDate) {
  const on = new Date(`${day}T00:00:00Z`);
  return { from: { lte: on }, until: { gte: on } } satisfies Prisma.AbsenceWhereInput;
}

/**
 * Colleagues who are not there on a day, so that others do what waits for them: away, or not working here.
 * @param day local date
 */
export function goneOn(day: LocalDate): Prisma.StaffWhereInput {
  const on = new Date(`${day}T00:00:00Z`);
  return {
    OR: [
      { absences: { some: awayOn(day) } },
      { roles: { isEmpty: true } },
      { inServiceFrom: { gt: on } },
      // Also where it stands in a NOT: without a last day this is false, not unknown.
      { inServiceUntil: { not: null, lt: on } },
    ],
  };
}
