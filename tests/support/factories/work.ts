import type { Role, StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';

type Given = {
  name?: string;
  roles?: Role[];
  teamId?: string | null;
  ledTeamIds?: string[];
  skills?: string[];
  functionTitle?: string;
  contractHours?: number;
};

/** A team with nobody in it. */
export async function team(name = 'Wijkteam Noord'): Promise<string> {
  const { id } = await database().team.create({
    data: { key: randomId(), name },
    select: { id: true },
  });
  return id;
}

/** A colleague who is signed in: a consultant for everything, every day of the week, unless said otherwise. */
export async function colleague(given: Given = {}): Promise<StaffActor> {
  const { ledTeamIds, ...facts } = given;
  const { id, name, functionTitle, roles, teamId } = await database().staff.create({
    data: {
      subject: randomId(),
      name: 'Marijke Denkbeeld',
      functionTitle: 'consulent',
      email: 'collega@example.nl',
      roles: ['consultant'],
      skills: ['wmo', 'jeugd', 'werk-inkomen', 'armoede'],
      languages: ['nl'],
      workDays: [1, 2, 3, 4, 5, 6, 7],
      inServiceFrom: new Date('2024-01-01'),
      ...facts,
    },
  });
  return {
    ...{ kind: 'staff', staffId: id, name, functionTitle, teamId, ledTeamIds: ledTeamIds ?? [] },
    roles: roles as Role[],
    sessionId: randomId(),
  };
}

/** A team lead of these teams, who is no consultant. */
export const teamLead = (ledTeamIds: string[], name = 'Hanna Denkraam') =>
  colleague({ name, roles: ['team_lead'], teamId: ledTeamIds[0] ?? null, ledTeamIds });

/** Away from some days from today on until others, both included. */
export async function away(
  who: StaffActor,
  standIn: StaffActor | null,
  [from, until]: [number, number] = [0, 7],
): Promise<string> {
  const day = today();
  const { id } = await database().absence.create({
    data: {
      staffId: who.staffId,
      standInId: standIn?.staffId ?? null,
      from: toDateColumn(addDays(day, from)),
      until: toDateColumn(addDays(day, until)),
    },
    select: { id: true },
  });
  return id;
}

/** A case with everything that hangs on it, to see what moved and what did not. */
export function wholeCase(id: string) {
  return database().case.findUniqueOrThrow({
    where: { id },
    include: {
      assignments: { orderBy: { since: 'asc' } },
      requests: { orderBy: { submittedAt: 'asc' }, include: { parts: true } },
      signals: { orderBy: { createdAt: 'asc' } },
      entries: { orderBy: { at: 'asc' } },
      household: { include: { members: { include: { person: true } }, exclusions: true } },
    },
  });
}

/** What the record holds about a case, in the order in which it happened. */
export function recordOf(caseId: string, event?: string) {
  return database().auditEvent.findMany({
    where: { caseId, ...(event ? { event } : {}) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
}

/** Where somebody's load stands, as the database keeps it. */
export async function loadOf({ staffId }: StaffActor): Promise<number> {
  const { loadPoints } = await database().staff.findUniqueOrThrow({ where: { id: staffId } });
  return loadPoints;
}
