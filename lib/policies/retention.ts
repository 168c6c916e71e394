import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { teamCases } from './case';
import { isTeamLead } from './team';

/**
 * The marks of parts that a team lead may have destroyed on a day: of the cases of the teams that this person leads, and of
 * those for which no team answers. Nothing of what a resident wrote is shown by it.
 * @param actor who looks
 * @param today local date; what may be destroyed later is not there yet
 */
export function destroyableParts(actor: Actor, today: LocalDate): Prisma.PartRetentionWhereInput {
  if (!isTeamLead(actor)) return { partId: { in: [] } };
  return {
    destroyableOn: { lte: new Date(`${today}T00:00:00.000Z`) },
    part: { case: teamCases(actor) },
  };
}

/**
 * The records of what was destroyed: every team lead reads them, for they are of nobody any more.
 * @param actor who looks
 */
export function readableDestroyed(actor: Actor): Prisma.DestroyedPartWhereInput {
  return isTeamLead(actor) ? {} : { id: { in: [] } };
}
