import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { worksOn } from '@/lib/platform/working';
import { visibleStaff } from '@/lib/policies/team';
import type { LocalDate } from '@/lib/rules/local-date';

/** Somebody of the team who is or will be away. */
export type AbsenceLine = {
  id: string;
  name: string;
  from: LocalDate;
  until: LocalDate;
  standIn: string | null;
  isNow: boolean;
};

/** Absences, and the people to choose from. */
export type Absences = {
  lines: AbsenceLine[];
  team: { id: string; name: string }[];
  standIns: { id: string; name: string }[];
};

const isConsultant = { roles: { has: 'consultant' } };
const hasHouseholds = { loadPoints: { gt: 0 } };

/**
 * Who of the team is away now or later, and who stands in.
 * @param actor team lead
 * @param today local date
 * @returns absences in order of their first day; the team; everybody who could stand in
 */
export async function absencesOf(
  actor: StaffActor,
  today: LocalDate = todayNow(),
): Promise<Absences> {
  const day = toDateColumn(today);
  const name = { select: { id: true, name: true }, orderBy: { name: 'asc' } } as const;
  const [absences, team, standIns] = await Promise.all([
    database().absence.findMany({
      where: { until: { gte: day }, staff: visibleStaff(actor) },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        from: true,
        until: true,
        staff: { select: { name: true } },
        standIn: { select: { name: true } },
      },
    }),
    database().staff.findMany({
      // Whoever helps households: when no consultant is there, a team lead does.
      where: { AND: [visibleStaff(actor), worksOn(today), { OR: [isConsultant, hasHouseholds] }] },
      ...name,
    }),
    database().staff.findMany({ where: { AND: [worksOn(today), isConsultant] }, ...name }),
  ]);
  const lines = absences.map(({ id, from, until, staff, standIn }) => ({
    id,
    name: staff.name,
    from: fromDateColumn(from),
    until: fromDateColumn(until),
    standIn: standIn?.name ?? null,
    isNow: from <= day,
  }));
  return { lines, team, standIns };
}
