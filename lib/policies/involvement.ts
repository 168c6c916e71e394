import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { helpableHouseholds } from './household';
import { worksHere } from './sentences';

/**
 * An involvement that counts on a day: begun, not ended, and not past the day on which it ends by itself. Ending takes
 * effect at once, because every query asks this again.
 * @param today local date
 */
export function activeInvolvement(today: LocalDate): Prisma.InvolvementWhereInput {
  const day = new Date(`${today}T00:00:00.000Z`);
  return { endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
}

/**
 * The open cases with which somebody works on a day without being contact person or standing in. Apart from `visibleCases`:
 * what a query finds with that is everything, and here it is only what the flow policy lets through.
 * @param actor who looks
 * @param today local date
 */
export function involvedCases(actor: Actor, today: LocalDate): Prisma.CaseWhereInput {
  if (actor.kind !== 'staff' || !worksHere(actor)) return { id: { in: [] } };
  const own = { staffId: actor.staffId, ...activeInvolvement(today) };
  return {
    status: 'open',
    household: { AND: [helpableHouseholds(actor), { involvements: { some: own } }] },
  };
}
