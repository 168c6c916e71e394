import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addDays, toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { mostUrgentFirst } from '@/lib/rules/signals-first';
import {
  caseUrgency,
  earlier,
  mostPressingDay,
  urgencyMark,
  type CaseUrgency,
  type UrgencyMark,
} from '@/lib/rules/urgency';
import {
  dayColumns,
  daysOfCase,
  pressingDay,
  type DayColumns,
} from '@/lib/queries/shared/case/pressing-day';
import { isOpenRequest } from '@/lib/queries/shared/case/open-request';
import { homesNotReached } from '@/lib/queries/shared/not-reached';
import { actingFor, mayStandIn } from '@/lib/queries/shared/acting';
import { firstTerms, type FirstTerm } from './first-terms';
import { nameOfHousehold, type HouseholdName } from './household-name';

/** Something that needs the reader first: one row per case, with everything that asks for attention. */
export type WaitingCase = {
  id: string;
  name: HouseholdName;
  urgency: CaseUrgency;
  mark: UrgencyMark | null;
  isNew: boolean;
  /** the absent contact person for whom the reader acts; null for an own case */
  standsInFor: string | null;
  mayNotBeCalledHome: boolean;
  /** what cannot wait, of every request that is still open */
  urgencies: string[];
  /** first contact that is owed: how it came in and what it is about */
  owed: { channel: string; enteredBy: string | null; areas: string[] } | null;
  /** what was agreed to do next, when its day comes first */
  step: string | null;
  /** the term of the law whose day comes first, when that is near or over */
  term: FirstTerm | null;
  isToConfirm: boolean;
  /** kinds of the reader's unseen signals */
  signals: string[];
};

/** The most urgent, and how many there are in all. */
export type Waiting = { total: number; cases: WaitingCase[] };

type Row = HouseholdName &
  DayColumns & {
    id: string;
    total: bigint;
    rank: number;
    homeDueOn: Date | null;
    step: string | null;
    movedAt: Date;
    isNew: boolean;
    isOwn: boolean;
    contactPerson: string;
    isToConfirm: boolean;
    signals: string[] | null;
    channel: string | null;
    enteredBy: string | null;
    areas: string[] | null;
    urgencies: string[] | null;
    mayNotBeCalledHome: boolean;
  };

const atOnce = 20;
// An agreed step, or a term of the law, asks for attention when its day is near; until then it stands in the list below.
const stepAhead = 2;

/** The open cases, and of the closed ones those that still ask something: unseen, told about home, or not said yet who it is. */
const casesOfActing = (staffId: string) => Prisma.sql`
  select o.* from "case" o where o.contact_person_id = acting.staff_id and o.status = 'open'
  union all
  select k.* from "case" k where k.contact_person_id = acting.staff_id and k.status = 'closed'
    and (k.id in (select g.case_id from signal g
        where g.staff_id = ${staffId}::uuid and g.seen_at is null)
      or k.household_id in (select t.household_id from to_tell l
        cross join lateral (select household_id from conversation where id = l.conversation_id limit 1) t
        where l.done_at is null)
      or k.household_id in (select t.household_id from outbound_message o
        join "case" t on t.id = o.case_id
        where o.not_reached_at is not null and o.reached_at is null)
      or k.household_id in (${homesNotReached})
      or (select m.id from home_change m where m.household_id = k.household_id and m.handled_at is null
        limit 1) is not null
      or k.id in (select r.case_id from help_request r
        where r.match_status = 'to_confirm' and r.withdrawn_at is null))`;

/**
 * What waits in a household for whoever helps it now: a message that nobody of us read, a resident who must be called or
 * written to, somebody whom nothing reached, and what somebody told about home, with the day that was promised. It waits for who acts today, whoever got
 * a signal when it came, and however often the case was opened since.
 */
const waitingTalk = Prisma.sql`
  select array_remove(array[
    case when exists (select from conversation t join message m on m.conversation_id = t.id
      where t.household_id = c.household_id and m.read_at is null and not m.is_from_contact)
      then 'messageCame' end,
    case when exists (select from conversation t join to_tell l on l.conversation_id = t.id
        where t.household_id = c.household_id and l.done_at is null)
      or exists (select from "case" k join outbound_message o on o.case_id = k.id
        where k.household_id = c.household_id and o.not_reached_at is not null and o.reached_at is null)
      or c.household_id in (${homesNotReached})
      then 'notReached' end,
    case when told.due_on is not null then 'homeChanged' end], null) as kinds, told.due_on as home_due_on
  from (select min(due_on) as due_on from home_change
    where household_id = c.household_id and handled_at is null) told
  where c.status = 'open' or not exists (
    select from "case" newer where newer.household_id = c.household_id and newer.opened_at > c.opened_at)`;

/** The first contact that is owed first. */
const owedFirst = Prisma.sql`
  select r.channel, r.areas, e.name as entered_by from help_request r
  left join staff e on e.id = r.entered_by_id
  where r.case_id = c.id and r.first_contact_at is null and r.withdrawn_at is null
  order by r.promise_due_on, r.submitted_at limit 1`;

function rows(staffId: string, day: LocalDate): Prisma.Sql {
  const soon = Prisma.sql`${toDateColumn(addDays(day, stepAhead))}::date`;
  return Prisma.sql`
    with acting as (${actingFor(staffId, day)})
    select c.id, count(*) over () as total, c.urgency_rank as rank, ${dayColumns}, talk.home_due_on as "homeDueOn", step.what as step, c.moved_at as "movedAt",
      c.is_new as "isNew", acting.own as "isOwn", s.name as "contactPerson",
      h.may_not_be_called_home as "mayNotBeCalledHome", n.*,
      array(select distinct unnest(sig.kinds || talk.kinds) order by 1) as signals,
      coalesce(open.to_confirm, false) as "isToConfirm", pressing.urgencies,
      owed.channel, owed.areas, owed.entered_by as "enteredBy"
    from acting
    join lateral (
      ${casesOfActing(staffId)}) c
      on acting.own or ${mayStandIn(Prisma.sql`c.household_id`, staffId)}
    join staff s on s.id = c.contact_person_id
    join household h on h.id = c.household_id
    left join lateral (${nameOfHousehold(Prisma.sql`c.household_id`)}) n on true
    left join lateral (
      select array_agg(distinct g.kind) as kinds from signal g
      where g.case_id = c.id and g.staff_id = ${staffId}::uuid and g.seen_at is null) sig on true
    left join lateral (${waitingTalk}) talk on true
    left join lateral (
      select bool_or(r.match_status = 'to_confirm') as to_confirm from help_request r
      where r.case_id = c.id and r.withdrawn_at is null) open on true
    left join lateral (
      select array_agg(distinct u.key) as urgencies
      from help_request r cross join lateral unnest(r.urgencies) as u(key)
      where r.case_id = c.id and ${isOpenRequest}) pressing on true
    left join lateral (
      select s.what from agreed_step s
      where s.case_id = c.id and s.ended_at is null order by s.due_on, s.id limit 1) step on true
    left join lateral (${owedFirst}) owed on true
    where c.next_promise_on is not null or least(c.next_step_on, c.next_term_on) <= ${soon}
      or (c.urgency_rank = 0 and c.status = 'open') or c.is_new or sig.kinds is not null
      or open.to_confirm or cardinality(talk.kinds) > 0
    order by c.urgency_rank, least(${pressingDay}, talk.home_due_on) nulls last, c.is_new desc, c.moved_at, c.id
    limit ${atOnce}`;
}

function toWaiting(
  row: Row,
  day: LocalDate,
  termOf: (caseId: string) => FirstTerm | null,
): WaitingCase {
  const { id, givenName, familyNamePrefix, familyName, isNew, isToConfirm } = row;
  const { promise, ...days } = daysOfCase(row);
  const home = row.homeDueOn && fromDateColumn(row.homeDueOn);
  const promised = earlier(promise, home);
  const nextOn = mostPressingDay({ promise: promised, ...days });
  const isTermFirst = nextOn !== null && nextOn !== promised && nextOn !== days.step;
  return {
    id,
    name: { givenName, familyNamePrefix, familyName },
    isNew,
    isToConfirm,
    urgency: caseUrgency({ nextOn, isNew, movedOn: toLocalDate(row.movedAt) }, day),
    mark: urgencyMark(row.rank),
    standsInFor: row.isOwn ? null : row.contactPerson,
    signals: mostUrgentFirst(row.signals ?? []),
    mayNotBeCalledHome: row.mayNotBeCalledHome,
    urgencies: row.urgencies ?? [],
    step: nextOn !== null && nextOn !== promised && !isTermFirst ? row.step : null,
    term:
      isTermFirst && days.term !== null && days.term <= addDays(day, stepAhead) ? termOf(id) : null,
    owed: row.channel
      ? { channel: row.channel, enteredBy: row.enteredBy, areas: row.areas ?? [] }
      : null,
  };
}

/**
 * What needs somebody first: own open cases, and those of absent colleagues for whom this person stands in today, with
 * who is not safe, a promise, a step or a term whose day is near, a signal, an unread message, something told about home, something new or a household to confirm; and closed ones with a signal that nobody saw yet, for a
 * resident may add something afterwards, or with somebody of whom nobody said yet who it is. Not those of a household that
 * this person must never help. Three queries.
 * @param actor consultant
 * @param day local date
 * @returns the twenty most pressing (the order of comparePressing) and how many there are
 */
export async function waitingFor(actor: StaffActor, day: LocalDate = todayNow()): Promise<Waiting> {
  const found = await database().$queryRaw<Row[]>(rows(actor.staffId, day));
  const termOf = await firstTerms(
    found.map(({ id }) => id),
    day,
  );
  return {
    total: Number(found[0]?.total ?? 0),
    cases: found.map((row) => toWaiting(row, day, termOf)),
  };
}
