import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';
import { nameOfHousehold, type HouseholdName } from '@/lib/queries/caseload/household-name';
import { homeOfPerson } from '@/lib/queries/shared/not-reached';
import { actingFor, currentCase, mayStandIn } from '@/lib/queries/shared/acting';

/** Somebody who must be called or written to. */
export type ToReach = {
  caseId: string;
  household: HouseholdName;
  /** first name; null when it is not known whom it was for */
  name: string | null;
  since: Date;
  /** a message waits in a conversation: the household's, or of `ownerId` alone */
  isTalk: boolean;
  ownerId: string | null;
  /** the absent contact person for whom the reader acts */
  standsInFor: string | null;
};

type Row = HouseholdName &
  Omit<ToReach, 'household' | 'standsInFor'> & {
    isOwn: boolean;
    contactPerson: string;
    key: string;
    total: bigint;
  };

/** A page of them, how many there are in all, and the cursor of the page after it. */
export type ToReachPage = { people: ToReach[]; total: number; next: string | null };

const pageSize = 20;

/**
 * Whom nothing reaches, in a whole municipality: few. Of a conversation, of a case, and of no case where somebody lives. The
 * answer to a complaint is the handler's: it may be about who helps.
 */
const unreached = Prisma.sql`
  select t.household_id, l.person_id, l.since, true as is_talk, t.person_id as owner_id
  from to_tell l
  cross join lateral (select household_id, person_id from conversation where id = l.conversation_id limit 1) t
  where l.done_at is null
  union all
  select c.household_id, o.person_id, o.not_reached_at, false, null
  from outbound_message o
  cross join lateral (select household_id from "case" where id = o.case_id limit 1) c
  where o.not_reached_at is not null and o.reached_at is null and o.case_id is not null
  union all
  select m.household_id, o.person_id, o.not_reached_at, false, null
  from outbound_message o
  cross join lateral (${homeOfPerson(Prisma.sql`o.person_id`)}) m
  where o.not_reached_at is not null and o.reached_at is null and o.case_id is null
    and o.template <> 'complaintAnswered'`;

/** One of each, to go on from: a text that a cursor takes for the uuid (version 8) that it is. */
const keyOf = Prisma.sql`
  overlay(overlay(md5(row(w.household_id, w.person_id, w.is_talk, w.owner_id)::text) placing '8' from 13) placing '8' from 17)::uuid`;

function rows(staffId: string, day: LocalDate, cursor: string | undefined): Prisma.Sql {
  const home = Prisma.sql`w.household_id`;
  const place = momentPlaceOf(cursor);
  const [since, key] = [place && new Date(place[0]), place?.[1]];
  return Prisma.sql`
    with acting as (${actingFor(staffId, day)}),
    waits as (
      select household_id, person_id, is_talk, owner_id, min(since) as since
      from (${unreached}) u group by household_id, person_id, is_talk, owner_id),
    found as (
      select w.*, k.id as "caseId", p.given_name as name, w.is_talk as "isTalk", w.owner_id as "ownerId",
        acting.own as "isOwn", s.name as "contactPerson", n.*,
        ${keyOf} as key, count(*) over () as total
      from waits w
      join lateral (${currentCase(home)}) k on true
      join acting on acting.staff_id = k.contact_person_id
        and (acting.own or ${mayStandIn(home, staffId)})
      join staff s on s.id = k.contact_person_id
      left join lateral (select given_name from person where id = w.person_id limit 1) p on true
      left join lateral (${nameOfHousehold(home)}) n on true)
    select * from found
    where ${since}::timestamptz is null or since > ${since} or (since = ${since} and key > ${key ?? null}::uuid)
    order by since, key limit ${pageSize + 1}`;
}

function toOne(row: Row): ToReach {
  const { caseId, name, since, isTalk, ownerId, isOwn, contactPerson } = row;
  const { givenName, familyNamePrefix, familyName } = row;
  return {
    ...{ caseId, name, since, isTalk, ownerId },
    household: { givenName, familyNamePrefix, familyName },
    standsInFor: isOwn ? null : contactPerson,
  };
}

/**
 * Everybody whom nothing of ours reaches and whom the reader has to call or write to, of the own households and of those of
 * absent colleagues: one list, whatever it was that did not arrive. One query.
 * @param staff colleague
 * @param cursor `next` of the page before
 * @param day local date
 * @returns longest waiting first, a page of them
 */
export async function toReach(
  staff: StaffActor,
  cursor?: string,
  day: LocalDate = todayNow(),
): Promise<ToReachPage> {
  const found = await database().$queryRaw<Row[]>(rows(staff.staffId, day, cursor));
  const { page, next } = toMomentPage(found, pageSize, ({ since, key }) => [since, key]);
  return {
    people: page.map(toOne),
    total: Number(found[0]?.total ?? 0),
    next,
  };
}
