import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { isTeamLead, ledTeamIds } from '@/lib/policies/team';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import {
  caseUrgency,
  mostPressingDay,
  type CaseUrgency,
  type UrgencyMark,
} from '@/lib/rules/urgency';
import {
  dayColumns,
  daysOfCase,
  pressingDay,
  type DayColumns,
} from '@/lib/queries/shared/case/pressing-day';
import { teamPlaceOf, toCursor } from '@/lib/queries/caseload/cursor';

/** An open case as a team lead sees it: a number, a neighbourhood, who helps. No resident's name (RULES 2.3). */
export type TeamCase = {
  id: string;
  number: number;
  neighbourhood: string | null;
  contactPerson: string;
  /** who acts while the contact person is away */
  standIn: string | null;
  isAway: boolean;
  waitingSince: LocalDate;
  /** contact, or an answer about home, was promised before the end of this day; null when nothing is owed */
  promisedOn: LocalDate | null;
  /** of the earliest day in it: promised, agreed or of the law */
  urgency: CaseUrgency;
  /** only that somebody is not safe: what else is urgent is content */
  mark: Extract<UrgencyMark, 'unsafe'> | null;
  weight: number;
};

/** A page of the list, and the cursor of the next one. */
export type TeamCases = { rows: TeamCase[]; next: string | null };

/** All open cases of the team, those of one colleague, or only what is past its day. */
export type TeamCaseScope = { cursor?: string; staffId?: string; isLate?: boolean };

type Row = Omit<TeamCase, 'urgency' | 'mark' | 'waitingSince' | 'promisedOn'> &
  DayColumns & {
    isUnsafe: boolean;
    movedAt: Date;
    isNew: boolean;
    waitingSince: Date;
  };

const pageSize = 25;

// Of what is pressing a team lead sees one thing alone: that somebody is not safe.
const order = Prisma.sql`c.urgency_rank > 0, ${pressingDay} nulls last, c.moved_at, c.id`;

function after(cursor: string | undefined): Prisma.Sql {
  const place = teamPlaceOf(cursor);
  if (!place) return Prisma.sql`true`;
  const [isUnsafe, day, moved, id] = place;
  const rest = Prisma.sql`(c.moved_at, c.id) > (${new Date(moved)}, ${id}::uuid)`;
  const inRank =
    day === null
      ? Prisma.sql`${pressingDay} is null and ${rest}`
      : Prisma.sql`(${pressingDay} is null or ${pressingDay} > ${day}::date or (${pressingDay} = ${day}::date and ${rest}))`;
  const others = isUnsafe ? Prisma.sql`c.urgency_rank > 0 or` : Prisma.sql`c.urgency_rank > 0 and`;
  return Prisma.sql`(${others} ${isUnsafe ? Prisma.sql`(c.urgency_rank = 0 and ${inRank})` : inRank})`;
}

function rows(actor: StaffActor, scope: TeamCaseScope, day: LocalDate): Prisma.Sql {
  const on = Prisma.sql`${toDateColumn(day)}::date`;
  const ofOne = scope.staffId
    ? Prisma.sql`c.contact_person_id = ${scope.staffId}::uuid`
    : Prisma.sql`true`;
  const late = scope.isLate ? Prisma.sql`${pressingDay} < ${on}` : Prisma.sql`true`;
  return Prisma.sql`
    select c.id, c.number, c.weight, ${dayColumns}, c.urgency_rank = 0 as "isUnsafe", c.moved_at as "movedAt",
      c.is_new as "isNew", b.name as neighbourhood, c.contact_person as "contactPerson",
      away.id is not null as "isAway", away.stand_in as "standIn",
      coalesce(owed.since, c.moved_at) as "waitingSince"
    from (
      select c.*, s.name as contact_person from "case" c join staff s on s.id = c.contact_person_id
      where c.status = 'open'
        -- As teamCases of the policy says it.
        and may_know(c.household_id, ${actor.staffId}::uuid)
        and (s.team_id = any (${[...ledTeamIds(actor)]}::uuid[]) or s.team_id is null or 'team_lead' = any (s.roles))
        and ${ofOne} and ${late} and ${after(scope.cursor)}
      order by ${order}
      limit ${pageSize + 1}) c
    join household h on h.id = c.household_id
    left join neighbourhood b on b.key = h.neighbourhood_key
    left join lateral (
      select a.id, t.name as stand_in from absence a
      left join staff t on t.id <> a.staff_id and t.id = who_acts(c.household_id, c.contact_person_id, ${on})
      where a.staff_id = c.contact_person_id and a."from" <= ${on} and a.until >= ${on}
      limit 1) away on true
    left join lateral (
      select min(r.submitted_at) as since from help_request r
      where r.case_id = c.id and r.first_contact_at is null and r.withdrawn_at is null) owed on true
    order by ${order}`;
}

function toTeamCase(row: Row, day: LocalDate): TeamCase {
  const { nextPromiseOn, nextStepOn, nextTermOn, movedAt, isNew, isUnsafe, ...facts } = row;
  const days = daysOfCase({ nextPromiseOn, nextStepOn, nextTermOn });
  const nextOn = mostPressingDay(days);
  return {
    ...facts,
    promisedOn: days.promise,
    mark: isUnsafe ? 'unsafe' : null,
    waitingSince: toLocalDate(facts.waitingSince),
    urgency: caseUrgency({ nextOn, isNew, movedOn: toLocalDate(movedAt) }, day),
  };
}

const placeOf = (row: Row) =>
  toCursor([row.isUnsafe, mostPressingDay(daysOfCase(row)), row.movedAt.toISOString(), row.id]);

/**
 * A page of the open cases of the teams that somebody leads, who is not safe first, then longest past its day. One query.
 * @param actor team lead
 * @param scope all, of one colleague, or only what is late; and from where
 * @param day local date
 * @returns at most 25 cases without anything a resident said
 */
export async function teamCaseList(
  actor: StaffActor,
  scope: TeamCaseScope,
  day: LocalDate = todayNow(),
): Promise<TeamCases> {
  if (!isTeamLead(actor)) return { rows: [], next: null };
  const found = await database().$queryRaw<Row[]>(rows(actor, scope, day));
  const page = found.slice(0, pageSize);
  return {
    rows: page.map((row) => toTeamCase(row, day)),
    next: found.length > pageSize ? placeOf(page.at(-1)!) : null,
  };
}
