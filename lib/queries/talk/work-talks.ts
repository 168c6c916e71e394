import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { nameOfHousehold, type HouseholdName } from '@/lib/queries/caseload/household-name';
import { actingFor, currentCase, mayStandIn } from '@/lib/queries/shared/acting';
import type { LocalDate } from '@/lib/rules/local-date';

/** A conversation in which something waits for the reader. */
export type WaitingTalk = {
  caseId: string;
  ownerId: string | null;
  /** whose own conversation it is */
  owner: string | null;
  household: HouseholdName;
  /** the absent contact person for whom the reader acts */
  standsInFor: string | null;
  /** the reader was added here, and is not the contact person */
  isMember: boolean;
  unread: number;
  /** the newest of them */
  lastAt: Date | null;
  /** residents who must be called or written to */
  toTell: string[];
};

type Row = HouseholdName & {
  caseId: string;
  ownerId: string | null;
  owner: string | null;
  isOwn: boolean;
  contactPerson: string;
  unread: bigint | null;
  lastAt: Date | null;
  toTell: string[] | null;
};

const most = 50;

/** The household of a conversation. */
const home = Prisma.sql`t.household_id`;

/**
 * Messages that nobody of us read, and people to tell: few in a whole municipality, so they are where it begins, and what
 * belongs to each is looked up by its key (a limit keeps PostgreSQL from reading whole tables instead).
 */
function forContact(staffId: string, day: LocalDate): Prisma.Sql {
  return Prisma.sql`
    with acting as (${actingFor(staffId, day)}),
    unread as (
      select m.conversation_id, count(*) as unread, max(m.at) as last_at from message m
      where m.read_at is null and not m.is_from_contact group by m.conversation_id),
    tell as (
      select l.conversation_id, min(l.since) as since, array_agg(p.given_name order by l.since) as names
      from to_tell l
      cross join lateral (select given_name from person where id = l.person_id limit 1) p
      where l.done_at is null group by l.conversation_id)
    select k.id as "caseId", t.person_id as "ownerId", o.given_name as owner, acting.own as "isOwn",
      s.name as "contactPerson", unread.unread, unread.last_at as "lastAt", tell.names as "toTell", n.*
    from unread full join tell using (conversation_id)
    cross join lateral (select * from conversation where id = conversation_id limit 1) t
    join lateral (${currentCase(home)}) k on true
    join acting on acting.staff_id = k.contact_person_id
      and (acting.own or ${mayStandIn(home, staffId)})
    join staff s on s.id = k.contact_person_id
    left join lateral (select given_name from person where id = t.person_id limit 1) o on true
    left join lateral (${nameOfHousehold(home)}) n on true
    order by coalesce(unread.last_at, tell.since), t.id limit ${most}`;
}

/** Where the reader was added and still helps, what was said since and not read. */
function forMember(staffId: string, day: LocalDate): Prisma.Sql {
  const on = Prisma.sql`${toDateColumn(day)}::date`;
  return Prisma.sql`
    select k.id as "caseId", t.person_id as "ownerId", o.given_name as owner, true as "isOwn",
      s.name as "contactPerson", new.unread, new.last_at as "lastAt", null as "toTell", n.*
    from involvement i
    cross join lateral (
      select * from conversation_member where involvement_id = i.id and ended_at is null offset 0) b
    cross join lateral (select * from conversation where id = b.conversation_id limit 1) t
    join lateral (${currentCase(home)}) k on k.contact_person_id <> i.staff_id
    join staff s on s.id = k.contact_person_id
    left join lateral (select given_name from person where id = t.person_id limit 1) o on true
    join lateral (
      select count(*) as unread, max(m.at) as last_at from message m
      where m.conversation_id = t.id and m.at >= b.since and m.by_id <> i.staff_id and not exists (
        select from message_read r
        where r.message_id = m.id and r.reader_kind = 'staff' and r.reader_id = i.staff_id)) new on new.unread > 0
    left join lateral (${nameOfHousehold(home)}) n on true
    where i.staff_id = ${staffId}::uuid and i.ended_at is null and (i.ends_on is null or i.ends_on >= ${on})
      and may_know(i.household_id, i.staff_id) and not exists (
        select from routing_exclusion x where x.household_id = i.household_id and x.staff_id = i.staff_id)
    order by new.last_at, t.id limit ${most}`;
}

const toTalk =
  (isMember: boolean) =>
  (row: Row): WaitingTalk => ({
    ...{ caseId: row.caseId, ownerId: row.ownerId, owner: row.owner, isMember },
    household: {
      givenName: row.givenName,
      familyNamePrefix: row.familyNamePrefix,
      familyName: row.familyName,
    },
    standsInFor: row.isOwn ? null : row.contactPerson,
    ...{ unread: Number(row.unread ?? 0), lastAt: row.lastAt, toTell: row.toTell ?? [] },
  });

/**
 * What waits for a colleague in conversations: unread messages and residents to tell, of the own households and of those
 * of absent colleagues for whom this one stands in; and what was said where this one was added. Oldest first. Two queries.
 * @param staff colleague
 * @param day local date
 * @returns at most fifty of each
 */
export async function workTalks(
  staff: StaffActor,
  day: LocalDate = todayNow(),
): Promise<WaitingTalk[]> {
  const [own, added] = await Promise.all([
    database().$queryRaw<Row[]>(forContact(staff.staffId, day)),
    database().$queryRaw<Row[]>(forMember(staff.staffId, day)),
  ]);
  return [...own.map(toTalk(false)), ...added.map(toTalk(true))];
}
