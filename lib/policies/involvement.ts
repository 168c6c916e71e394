import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * An involvement that counts on a day: begun, not ended, and not past the day on which it ends by itself. Ending takes
 * effect at once, because every query asks this again.
 * @param today local date
 */
export function activeInvolvement(today: LocalDate): Prisma.InvolvementWhereInput {
  const day = new Date(`${today}T00:00:00.000Z`);
  return { endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
}
