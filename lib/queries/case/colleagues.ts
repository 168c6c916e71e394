import 'server-only';
import { fromDateColumn, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { worksOn } from '@/lib/platform/working';
import { skillsFor } from '@/lib/domains';
import type { LocalDate } from '@/lib/rules/local-date';
import { capacityOf } from '@/lib/rules/routing-weigh';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { ExplainedCase } from '@/lib/queries/team/routing-explained';

/** A colleague who could take a household over, in words. */
export type Colleague = {
  id: string;
  name: string;
  team: string | null;
  /** room beside the present work, with this household counted in */
  room: 'room' | 'almostFull' | 'full';
  missingSkills: string[];
  speaksLanguage: boolean;
  isAwayUntil: LocalDate | null;
};

function read(today: LocalDate, { household, householdId, contactPersonId }: Need) {
  const { isRestricted } = household;
  const day = toDateColumn(today);
  return database().staff.findMany({
    where: {
      roles: { has: 'consultant' },
      id: { not: contactPersonId },
      AND: worksOn(today),
      routingExclusions: { none: { householdId } },
      ...(isRestricted ? { access: { some: { householdId } } } : {}),
    },
    select: {
      id: true,
      name: true,
      team: { select: { name: true } },
      teamId: true,
      skills: true,
      languages: true,
      contractHours: true,
      loadPoints: true,
      absences: { where: { from: { lte: day }, until: { gte: day } }, select: { until: true } },
    },
  });
}

type Need = Awaited<ReturnType<typeof needOf>>;
type Row = Awaited<ReturnType<typeof read>>[number];

function needOf(caseId: string) {
  return database().case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      householdId: true,
      household: { select: { isRestricted: true } },
      contactPersonId: true,
      weight: true,
      contactPerson: { select: { teamId: true } },
      requests: { where: { withdrawnAt: null }, select: { language: true } },
      parts: {
        where: { status: { in: ['new', 'in_progress'] } },
        distinct: ['domain'],
        select: { domain: true },
      },
    },
  });
}

function roomOf(row: Row, weight: number): Colleague['room'] {
  const { target, amber, fullTimeHours } = settings().bandwidth;
  const fits = (perWeek: number) =>
    row.loadPoints + weight <=
    capacityOf(Number(row.contractHours), { target: perWeek, fullTimeHours });
  if (fits(target)) return 'room';
  return fits(amber) ? 'almostFull' : 'full';
}

const rooms = ['room', 'almostFull', 'full'];

/**
 * Colleagues to whom a case could go: in service, not excluded for this household, and named for it when it is restricted.
 * Those with room come first, then those who know the work, then the own team. Two queries.
 * @param found the case, as it was found for its contact person or for the team lead
 * @param today local date
 * @returns all of them, in that order; loads as words, never as numbers
 */
export async function colleaguesFor(
  found: CaseFacts | ExplainedCase,
  today: LocalDate = todayNow(),
): Promise<Colleague[]> {
  const need = await needOf(found.id);
  const rows = await read(today, need);
  const skills = skillsFor(need.parts.map((part) => part.domain));
  const spoken = need.requests.map((request) => request.language).filter((tag) => tag !== 'nl');
  const known = rows.map((row) => ({
    id: row.id,
    name: row.name,
    team: row.team?.name ?? null,
    room: roomOf(row, need.weight),
    missingSkills: skills.filter((skill) => !row.skills.includes(skill)),
    speaksLanguage: spoken.length > 0 && spoken.every((tag) => row.languages.includes(tag)),
    isAwayUntil: row.absences[0] ? fromDateColumn(row.absences[0].until) : null,
    isNear: row.teamId === need.contactPerson.teamId,
    load: row.loadPoints / Math.max(1, Number(row.contractHours)),
  }));
  return known
    .toSorted(
      (a, b) =>
        rooms.indexOf(a.room) - rooms.indexOf(b.room) ||
        Number(a.isAwayUntil !== null) - Number(b.isAwayUntil !== null) ||
        a.missingSkills.length - b.missingSkills.length ||
        Number(b.speaksLanguage) - Number(a.speaksLanguage) ||
        Number(b.isNear) - Number(a.isNear) ||
        a.load - b.load,
    )
    .map(({ isNear: _near, load: _load, ...colleague }) => colleague);
}
