import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { worksOn } from '@/lib/platform/working';
import { teamCases } from '@/lib/policies/case';
import { visibleSignals, visibleStaff, visibleTeams } from '@/lib/policies/team';
import { pressingDay } from '@/lib/queries/shared/case/pressing-day';
import { addDays, weekday, type LocalDate } from '@/lib/rules/local-date';
import { capacityOf } from '@/lib/rules/routing-weigh';

/** A colleague's load beside the bandwidth. Points are time that is asked. */
export type ColleagueLoad = {
  id: string;
  name: string;
  team: string;
  households: number;
  points: number;
  /** points that fit the contract hours, up to which it is still possible, and where it is too much */
  capacity: number;
  amber: number;
  red: number;
  /** open cases in which something is past its day: promised, agreed or of the law */
  late: number;
  isAway: boolean;
};

/** New assignments in a week that starts on `monday`. */
export type WeekCount = { monday: LocalDate; count: number };

/** The load and the trend of the teams that somebody leads. */
export type TeamOverview = {
  teams: { id: string; name: string }[];
  colleagues: ColleagueLoad[];
  weeks: WeekCount[];
  /** what asks for the team lead and was not looked at yet, most pressing first */
  signals: TeamSignals[];
};

/** Something about a case of the team that asks for the team lead. */
export type TeamSignal = { caseId: string; number: number; at: Date };

/** Signals of one kind; at least one. */
export type TeamSignals = { kind: TeamSignalKind; cases: TeamSignal[] };

// A request resembles a protected household whose contact person left; nobody is there before a promise ends; everybody was
// full; this lead is named for a restricted household. A wish for another contact person has a day, and a list of its own.
const teamSignalKinds = [
  'protectedHousehold',
  'promiseAtRisk',
  'everyoneFull',
  'namedLead',
] as const;

/** What asks for a team lead; the words are `lead.<kind>`. */
export type TeamSignalKind = (typeof teamSignalKinds)[number];

const weeksShown = 8;

type CountRow = { staffId: string; households: bigint; late: bigint; hiddenPoints: bigint };

/**
 * Households, and how many are late, per colleague, in one grouped query over the open cases of these colleagues. What the reader
 * may not know of is in no number, and what it weighs is told apart, to be taken off the load.
 */
function countsOf(actor: StaffActor, staffIds: string[], day: LocalDate): Promise<CountRow[]> {
  return database().$queryRaw<CountRow[]>(Prisma.sql`
    select "staffId", count(*) filter (where known) as households,
      count(*) filter (where known and pressing_on < ${toDateColumn(day)}::date) as late,
      coalesce(sum(weight) filter (where not known), 0) as "hiddenPoints"
    from (
      select c.contact_person_id as "staffId", ${pressingDay} as pressing_on, c.weight,
        may_know(c.household_id, ${actor.staffId}::uuid) as known
      from "case" c where c.status = 'open' and c.contact_person_id = any (${staffIds}::uuid[])) c
    group by 1`);
}

/** New households per week, in one grouped query over the assignments of these colleagues. */
async function weeksOf(
  actor: StaffActor,
  staffIds: string[],
  day: LocalDate,
): Promise<WeekCount[]> {
  const monday = addDays(day, 1 - weekday(day));
  const first = addDays(monday, -7 * (weeksShown - 1));
  const rows = await database().$queryRaw<{ monday: Date; count: bigint }[]>(Prisma.sql`
    select date_trunc('week', a.since at time zone 'Europe/Amsterdam')::date as monday, count(*) as count
    from assignment a join "case" c on c.id = a.case_id
    where a.staff_id = any (${staffIds}::uuid[])
      and may_know(c.household_id, ${actor.staffId}::uuid)
      and a.since >= ${toDateColumn(first)}::date::timestamp at time zone 'Europe/Amsterdam'
    group by 1`);
  const counted = new Map(rows.map((row) => [fromDateColumn(row.monday), Number(row.count)]));
  return Array.from({ length: weeksShown }, (_, index) => addDays(first, 7 * index)).map(
    (week) => ({ monday: week, count: counted.get(week) ?? 0 }),
  );
}

function readStaff(actor: StaffActor, today: LocalDate) {
  const day = toDateColumn(today);
  return database().staff.findMany({
    where: {
      // Whoever helps households: when no consultant is there, a team lead does.
      AND: [
        visibleStaff(actor),
        {
          OR: [
            { AND: [worksOn(today), { roles: { has: 'consultant' } }] },
            // Also of who works here no more: these households need somebody else.
            { loadPoints: { gt: 0 } },
          ],
        },
      ],
    },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      contractHours: true,
      loadPoints: true,
      team: { select: { name: true } },
      absences: { where: { from: { lte: day }, until: { gte: day } }, select: { id: true } },
    },
  });
}

function toLoad(
  row: Awaited<ReturnType<typeof readStaff>>[number],
  counts: CountRow | undefined,
): ColleagueLoad {
  const { target, amber, red, fullTimeHours } = settings().bandwidth;
  const fits = (perWeek: number) =>
    Math.floor(capacityOf(Number(row.contractHours), { target: perWeek, fullTimeHours }));
  return {
    id: row.id,
    name: row.name,
    team: row.team?.name ?? '',
    households: Number(counts?.households ?? 0),
    points: row.loadPoints - Number(counts?.hiddenPoints ?? 0),
    capacity: fits(target),
    amber: fits(amber),
    red: fits(red),
    late: Number(counts?.late ?? 0),
    isAway: row.absences.length > 0,
  };
}

/** Only of cases that this person may open: of another team somebody else has to know. */
async function unseen(actor: StaffActor, kind: TeamSignalKind): Promise<TeamSignal[]> {
  const rows = await database().signal.findMany({
    where: { AND: [visibleSignals(actor), { kind, seenAt: null, case: teamCases(actor) }] },
    distinct: ['caseId'],
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { createdAt: true, case: { select: { id: true, number: true } } },
  });
  return rows.flatMap(({ case: found, createdAt }) =>
    found ? [{ caseId: found.id, number: found.number, at: createdAt }] : [],
  );
}

async function unseenOf(actor: StaffActor): Promise<TeamSignals[]> {
  const found = await Promise.all(
    teamSignalKinds.map(async (kind) => ({ kind, cases: await unseen(actor, kind) })),
  );
  return found.filter(({ cases }) => cases.length > 0);
}

/**
 * The load and the trend of the teams that somebody leads, without anything about residents. A fixed number of queries.
 * @param actor team lead
 * @param day local date
 * @returns colleagues with their load, new households per week, and what asks for the team lead
 */
export async function teamOverview(
  actor: StaffActor,
  day: LocalDate = todayNow(),
): Promise<TeamOverview> {
  const [teams, staff, signals] = await Promise.all([
    database().team.findMany({
      where: visibleTeams(actor),
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    readStaff(actor, day),
    unseenOf(actor),
  ]);
  const ids = staff.map((one) => one.id);
  const [counts, weeks] = await Promise.all([countsOf(actor, ids, day), weeksOf(actor, ids, day)]);
  const colleagues = staff.map((row) =>
    toLoad(
      row,
      counts.find((one) => one.staffId === row.id),
    ),
  );
  return { teams, colleagues, weeks, signals };
}
