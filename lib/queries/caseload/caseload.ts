import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import {
  dayColumns,
  daysOfCase,
  pressingDay,
  type DayColumns,
} from '@/lib/queries/shared/case/pressing-day';
import { typedNameKey } from '@/lib/rules/names';
import {
  caseUrgency,
  earlier,
  mostPressingDay,
  urgencyMark,
  type CaseUrgency,
  type UrgencyMark,
  type UrgencyRank,
} from '@/lib/rules/urgency';
import { momentPlaceOf, openPlaceOf, toCursor } from './cursor';
import { firstTerms, type FirstTerm } from './first-terms';
import { nameOfHousehold, type HouseholdName } from './household-name';

/** One household in a consultant's list. */
export type CaseRow = {
  id: string;
  name: HouseholdName;
  members: number;
  /** life areas of the requests that are not withdrawn */
  areas: string[];
  nextStep: 'firstContact' | 'step' | 'confirm' | 'close' | 'goOn' | 'closed';
  /** what was agreed to do next, when that comes before anything that was promised */
  step: string | null;
  /** before the end of which day the next thing was promised or agreed */
  nextOn: LocalDate | null;
  /** of the earliest day in it, also one of the law: what it is ordered by */
  urgency: CaseUrgency;
  /** of what was promised or agreed alone */
  nextUrgency: CaseUrgency;
  /** what sets it apart, of an open case */
  mark: UrgencyMark | null;
  isNew: boolean;
  weight: number;
  closedOn: LocalDate | null;
  term: FirstTerm | null;
};

/** A page of the list; `next` is the cursor of the page after it. */
export type Caseload = { rows: CaseRow[]; next: string | null };

/** Which part of the own cases: the open ones, the closed ones, or those with a name in them. */
export type CaseloadScope = { show: 'open' | 'closed'; cursor?: string } | { search: string };

type Row = HouseholdName &
  DayColumns & {
    id: string;
    status: string;
    members: bigint;
    areas: string[] | null;
    openParts: bigint;
    isToConfirm: boolean | null;
    urgencyRank: UrgencyRank;
    step: string | null;
    movedAt: Date;
    closedAt: Date | null;
    isNew: boolean;
    weight: number;
  };

const pageSize = 25;

/** After the last row of the page before, in the order of the list: pressing, then by day, then new, then longest still. */
function afterOpen(cursor: string | undefined): Prisma.Sql {
  const place = openPlaceOf(cursor);
  if (!place) return Prisma.sql`true`;
  const [rank, day, isNew, moved, id] = place;
  const rest = Prisma.sql`(not c.is_new, c.moved_at, c.id) > (${!isNew}, ${new Date(moved)}, ${id}::uuid)`;
  const inRank =
    day === null
      ? Prisma.sql`${pressingDay} is null and ${rest}`
      : Prisma.sql`(${pressingDay} is null or ${pressingDay} > ${day}::date or (${pressingDay} = ${day}::date and ${rest}))`;
  // The first bound is what the index reads from; the second takes the cases of one rank apart.
  return Prisma.sql`c.urgency_rank >= ${rank} and (c.urgency_rank > ${rank} or ${inRank})`;
}

function afterClosed(cursor: string | undefined): Prisma.Sql {
  const place = momentPlaceOf(cursor);
  if (!place) return Prisma.sql`true`;
  return Prisma.sql`(c.closed_at, c.id) < (${new Date(place[0])}, ${place[1]}::uuid)`;
}

/** Somebody in the household has this name, however it is spelt; a part of the name is enough. */
function named(search: string): Prisma.Sql {
  const key = typedNameKey(search);
  return Prisma.sql`exists (
    select from household_member m join person p on p.id = m.person_id
    where m.household_id = c.household_id and m.until is null
      and (p.name_key like ${`%${key.replace(/[%_\\]/g, '')}%`} or word_similarity(${key}, p.name_key) >= 0.5))`;
}

// As case_open_by_urgency has it, and comparePressing says it in words.
const openOrder = Prisma.sql`c.urgency_rank, ${pressingDay} nulls last, not c.is_new, c.moved_at, c.id`;

function scopeOf(scope: CaseloadScope): { where: Prisma.Sql; order: Prisma.Sql } {
  if ('search' in scope) {
    return { where: named(scope.search), order: Prisma.sql`c.status desc, ${openOrder}` };
  }
  return scope.show === 'closed'
    ? {
        where: Prisma.sql`c.status = 'closed' and ${afterClosed(scope.cursor)}`,
        order: Prisma.sql`c.closed_at desc, c.id desc`,
      }
    : { where: Prisma.sql`c.status = 'open' and ${afterOpen(scope.cursor)}`, order: openOrder };
}

function rows(staffId: string, scope: CaseloadScope): Prisma.Sql {
  const { where, order } = scopeOf(scope);
  return Prisma.sql`
    select c.id, c.status, c.urgency_rank as "urgencyRank", ${dayColumns},
      c.moved_at as "movedAt", c.closed_at as "closedAt",
      c.is_new as "isNew", c.weight, n.*, asked.areas, asked.to_confirm as "isToConfirm",
      (select s.what from agreed_step s
        where s.case_id = c.id and s.ended_at is null order by s.due_on, s.id limit 1) as step,
      (select count(*) from household_member m
        where m.household_id = c.household_id and m.until is null and m.is_confirmed) as members,
      (select count(*) from request_part p
        where p.case_id = c.id and p.status in ('new', 'in_progress')) as "openParts"
    from (
      select * from "case" c where c.contact_person_id = ${staffId}::uuid and ${where}
      order by ${order} limit ${pageSize + 1}) c
    left join lateral (${nameOfHousehold(Prisma.sql`c.household_id`)}) n on true
    left join lateral (
      select array_agg(distinct area.key) as areas, bool_or(r.match_status = 'to_confirm') as to_confirm
      from help_request r left join lateral unnest(r.areas) as area(key) on true
      where r.case_id = c.id and r.withdrawn_at is null) asked on true
    order by ${order}`;
}

function nextStepOf(row: Row): CaseRow['nextStep'] {
  // Also after closing it must be said who asked; until then that is what is left to do.
  if (row.status === 'closed') return row.isToConfirm ? 'confirm' : 'closed';
  const { promise, step } = daysOfCase(row);
  const next = earlier(promise, step);
  if (promise && promise === next) return 'firstContact';
  if (next) return 'step';
  if (row.isToConfirm) return 'confirm';
  return Number(row.openParts) === 0 ? 'close' : 'goOn';
}

function toCase(row: Row, term: CaseRow['term'], day: LocalDate): CaseRow {
  const { id, givenName, familyNamePrefix, familyName, isNew, weight } = row;
  const nextStep = nextStepOf(row);
  const days = daysOfCase(row);
  const next = earlier(days.promise, days.step);
  const urgencyBy = (nextOn: LocalDate | null) =>
    caseUrgency({ nextOn, isNew, movedOn: toLocalDate(row.movedAt) }, day);
  return {
    id,
    name: { givenName, familyNamePrefix, familyName },
    members: Number(row.members),
    areas: (row.areas ?? []).filter(Boolean),
    nextStep,
    step: nextStep === 'step' ? row.step : null,
    nextOn: next,
    urgency: urgencyBy(mostPressingDay(days)),
    nextUrgency: urgencyBy(next),
    mark: row.status === 'open' ? urgencyMark(row.urgencyRank) : null,
    isNew,
    weight,
    closedOn: row.closedAt && toLocalDate(row.closedAt),
    term,
  };
}

function placeOf(row: Row): string {
  if (row.closedAt) return toCursor([row.closedAt.toISOString(), row.id]);
  const on = mostPressingDay(daysOfCase(row));
  return toCursor([row.urgencyRank, on, row.isNew, row.movedAt.toISOString(), row.id]);
}

/**
 * A page of a consultant's own households, most pressing first (the order of comparePressing), each with the
 * term that ends first. Three queries.
 * @param actor consultant
 * @param scope open, closed, or with a name in them
 * @param day local date
 * @returns at most 25 households and the cursor of the next page; a search has one page
 */
export async function caseload(
  actor: StaffActor,
  scope: CaseloadScope,
  day: LocalDate = todayNow(),
): Promise<Caseload> {
  const found = await database().$queryRaw<Row[]>(rows(actor.staffId, scope));
  const page = found.slice(0, pageSize);
  const termOf = await firstTerms(
    page.map(({ id }) => id),
    day,
  );
  const hasMore = found.length > pageSize && !('search' in scope);
  return {
    rows: page.map((row) => toCase(row, termOf(row.id), day)),
    next: hasMore ? placeOf(page.at(-1)!) : null,
  };
}
