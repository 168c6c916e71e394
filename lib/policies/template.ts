import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import { ledTeamIds } from './team';

/**
 * The teams for which somebody makes templates: the own one of a consultant, and those that a team lead leads.
 * @param actor colleague
 */
export function templateTeamIds(actor: Actor): readonly string[] {
  if (actor.kind !== 'staff') return [];
  const own = actor.roles.includes('consultant') && actor.teamId ? [actor.teamId] : [];
  return [...new Set([...own, ...ledTeamIds(actor)])];
}

/**
 * The templates that somebody may read, use and change: those of the own team, that were not put away.
 * @param actor colleague
 */
export function visibleTemplates(actor: Actor): Prisma.PlanTemplateWhereInput {
  return { teamId: { in: [...templateTeamIds(actor)] }, archivedAt: null };
}
