import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import { helpableHouseholds, knowableHouseholds } from './household';
import { worksHere } from './sentences';
import { isTeamLead, ledTeamIds } from './team';

const nothing = { id: { in: [] } };

/**
 * The looks without being involved that are open for somebody at a moment: of the own ones, not past, and not judged to be
 * wrong, which ends them at once.
 * @param actor who looks
 * @param at moment
 */
export function openGlass(actor: Actor, at: Date): Prisma.GlassBreakWhereInput {
  if (actor.kind !== 'staff' || !worksHere(actor)) return nothing;
  return {
    staffId: actor.staffId,
    since: { lte: at },
    until: { gt: at },
    case: { household: helpableHouseholds(actor) },
    OR: [{ verdict: null }, { verdict: 'right' }],
  };
}

/**
 * The looks that a team lead judges: of colleagues of the teams that this person leads, and of those for whom no team
 * answers, as `answersToTeam` says it; of a restricted household whoever was named for it, of any team; never the own ones.
 * @param actor who judges
 */
export function judgedGlass(actor: Actor): Prisma.GlassBreakWhereInput {
  if (!isTeamLead(actor)) return nothing;
  const ofNoTeam = [{ teamId: null }, { roles: { has: 'team_lead' } }];
  return {
    staffId: { not: actor.staffId },
    OR: [
      { staff: { OR: [{ teamId: { in: [...ledTeamIds(actor)] } }, ...ofNoTeam] } },
      { case: { household: { isRestricted: true } } },
    ],
    case: { household: knowableHouseholds(actor) },
  };
}

/**
 * The looks of which a resident may read at a moment: at once, or after the day until which safety forbids it.
 * @param caseId uuid of the resident's case
 * @param at moment
 */
export function shownGlass(caseId: string, at: Date): Prisma.GlassBreakWhereInput {
  return { caseId, OR: [{ shownFrom: null }, { shownFrom: { lte: at } }] };
}
