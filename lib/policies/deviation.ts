import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import { knowableHouseholds } from './household';
import { worksHere } from './sentences';
import { isTeamLead } from './team';

/**
 * The rules that stand in the way, as everybody who works here may read them: without the household, and none of a
 * restricted one that this person may not know of (VALUES P6, R9).
 * @param actor who looks
 */
export function readableObstacles(actor: Actor): Prisma.DeviationWhereInput {
  if (actor.kind !== 'staff' || !worksHere(actor)) return { id: { in: [] } };
  return { isObstacle: true, case: { household: knowableHouseholds(actor) } };
}

/**
 * The same for a team lead, of every team: what one team runs into, another may have solved.
 * @param actor who looks
 */
export function ledObstacles(actor: Actor): Prisma.DeviationWhereInput {
  return isTeamLead(actor) ? readableObstacles(actor) : { id: { in: [] } };
}

/**
 * Whether a team lead may answer an obstacle: not the own one, for nobody judges the own work (VALUES H7).
 * @param actor team lead who may read it
 * @param decidedById staff id of who registered it
 */
export const mayAnswerObstacle = (actor: StaffActor, decidedById: string): boolean =>
  isTeamLead(actor) && actor.staffId !== decidedById;
