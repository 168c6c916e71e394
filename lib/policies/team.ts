import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { Sentence } from './sentences';

/**
 * The teams that somebody leads; none for who is no team lead.
 */
export function ledTeamIds(actor: Actor): readonly string[] {
  if (actor.kind !== 'staff' || !actor.roles.includes('team_lead')) return [];
  const { ledTeamIds: led, teamId } = actor;
  return led ?? (teamId === null ? [] : [teamId]);
}

/**
 * Whether a colleague leads this team; nobody leads a colleague without a team.
 */
export function leadsTeam(staff: StaffActor, teamId: string | null): boolean {
  return teamId !== null && ledTeamIds(staff).includes(teamId);
}

/**
 * Who may do what with a team: its load, its absences and who stands in.
 */
export const teamSentences: readonly Sentence<'team'>[] = [
  {
    who: 'team_lead',
    may: ['view', 'setAbsence'],
    when: (staff, team) => leadsTeam(staff, team.teamId),
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
  return { teamId: { in: [...ledTeamIds(actor)] } };
}

/**
 * The signals that somebody may see and put aside: the own ones.
 */
export function visibleSignals(actor: Actor): Prisma.SignalWhereInput {
  return actor.kind === 'staff' ? { staffId: actor.staffId } : { id: { in: [] } };
}
