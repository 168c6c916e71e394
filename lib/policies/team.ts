import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { Colleague, Sentence } from './sentences';

/**
 * Whether somebody is a team lead, of whatever team.
 */
export function isTeamLead(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && actor.roles.includes('team_lead');
}

/**
 * The teams that somebody leads; none for who is no team lead.
 */
export function ledTeamIds(actor: Actor): readonly string[] {
  if (!isTeamLead(actor)) return [];
  const { ledTeamIds: led, teamId } = actor;
  return led ?? (teamId === null ? [] : [teamId]);
}

/**
 * The team whose leads answer for a colleague; null is every team lead. So it is for who has no team, and for a team lead:
 * nobody judges the own work (VALUES H7).
 */
export function answersToTeam({ teamId, roles }: Colleague): string | null {
  return roles.includes('team_lead') ? null : teamId;
}

/**
 * Whether a colleague leads this team; everybody who leads a team, leads the colleagues without one.
 */
export function leadsTeam(staff: StaffActor, teamId: string | null): boolean {
  return isTeamLead(staff) && (teamId === null || ledTeamIds(staff).includes(teamId));
}

/**
 * Who may do what with a team: its load, its absences and who stands in; and the templates that it makes for itself.
 */
export const teamSentences: readonly Sentence<'team'>[] = [
  {
    who: 'team_lead',
    may: ['view', 'setAbsence', 'makeTemplate'],
    when: (staff, team) => leadsTeam(staff, team.teamId),
  },
  {
    who: 'consultant',
    may: ['makeTemplate'],
    when: (staff, team) => team.teamId !== null && team.teamId === staff.teamId,
  },
];

/**
 * The teams whose load and absences somebody may see.
 */
export function visibleTeams(actor: Actor): Prisma.TeamWhereInput {
  return { id: { in: [...ledTeamIds(actor)] } };
}

/**
 * The colleagues whose load and absences somebody may see.
 */
export function visibleStaff(actor: Actor): Prisma.StaffWhereInput {
  if (!isTeamLead(actor)) return { id: { in: [] } };
  return { OR: [{ teamId: { in: [...ledTeamIds(actor)] } }, { teamId: null }] };
}

/**
 * The signals that somebody may see and put aside: the own ones.
 */
export function visibleSignals(actor: Actor): Prisma.SignalWhereInput {
  return actor.kind === 'staff' ? { staffId: actor.staffId } : { id: { in: [] } };
}
