import 'server-only';
import { complaintTerm } from '@/lib/facts/complaint/complaint-term';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayNotKnowOf } from '@/lib/facts/complaint/may-not-know';
import type { LocalDate } from '@/lib/rules/local-date';
import type { HeardKind } from '@/lib/rules/notices';

/** A complaint or an enquiry that waits for an answer, with who has to know today. */
export type WatchedHeard = {
  id: string;
  /** our own last day, and the last day */
  target: LocalDate | null;
  end: LocalDate;
  /** who has it, or who takes that one's place today; null when nobody works here who may */
  helperId: string | null;
  /** a team lead who is somebody else */
  leadId: string | null;
};

/** Those after one, in the order of their ids, or one by name. */
type WhichHeard = { after: string; take: number } | { id: string };

type Who = Pick<WatchedHeard, 'helperId' | 'leadId'>;
type ComplaintRow = Who & { id: string; receivedOn: Date; postponedDays: number | null };
type EnquiryRow = Who & { id: string; dueOn: Date };

const awayOn = (day: Prisma.Sql) => Prisma.sql`
  exists (select from absence a where a.staff_id = s.id and ${day} between a."from" and a.until)`;

/**
 * Who has it when that one is there, else the stand-in, else a team lead who is; of equals the first by `then`, and
 * `last` after the others (the database takes no constant to order by).
 */
const bestFirst = (
  owner: Prisma.Sql,
  day: Prisma.Sql,
  { last = Prisma.sql`s.id is null`, then = Prisma.sql`s.name` } = {},
) => Prisma.sql`
  order by ${awayOn(day)}, ${last}, s.id is not distinct from ${owner} desc,
    exists (select from absence a where a.staff_id = ${owner} and a.stand_in_id = s.id
      and ${day} between a."from" and a.until) desc,
    leads(s, (select o.team_id from staff o where o.id = ${owner})) desc, ${then}, s.id
  limit 1`;

const onesOf = (which: WhichHeard) =>
  'id' in which
    ? Prisma.sql`id = ${which.id}::uuid`
    : Prisma.sql`id > ${which.after}::uuid order by id limit ${which.take}`;

/** Only a team lead handles a complaint, and nobody one about the own work (Awb 9:7). */
function complaintRows(tx: Tx, which: WhichHeard, day: Prisma.Sql): Promise<ComplaintRow[]> {
  const handler = Prisma.sql`c.handler_id`;
  const rather = bestFirst(handler, day, { last: mayNotKnowOf(Prisma.sql`c.person_id`) });
  const handles = Prisma.sql`
    'team_lead' = any (s.roles) and is_working(s, ${day}) and s.id <> all (c.about_staff_ids)`;
  return tx.$queryRaw<ComplaintRow[]>(Prisma.sql`
    select c.id, c.received_on as "receivedOn", c.postponed_days as "postponedDays",
      helper.id as "helperId", lead.id as "leadId"
    from (select * from complaint where outcome_at is null and ${onesOf(which)}) c
    left join lateral (select s.id from staff s where ${handles} ${rather}) helper on true
    left join lateral (
      select s.id from staff s where ${handles} and s.id <> helper.id ${rather}) lead on true
    order by c.id`);
}

/** The team leads share by lot what nobody took: each has as much of it, and it stays with the same one every hour. */
const byLot = Prisma.sql`md5(e.id::text || s.id::text)`;

/** A consultant answers; where nobody has it, or nobody is there who does, a team lead finds somebody. */
function enquiryRows(tx: Tx, which: WhichHeard, day: Prisma.Sql): Promise<EnquiryRow[]> {
  const taker = Prisma.sql`e.taken_by_id`;
  return tx.$queryRaw<EnquiryRow[]>(Prisma.sql`
    select e.id, e.due_on as "dueOn", helper.id as "helperId", lead.id as "leadId"
    from (select * from enquiry where due_on is not null and ${onesOf(which)}) e
    left join lateral (
      select s.id from staff s
      where is_working(s, ${day}) and ('team_lead' = any (s.roles) or 'consultant' = any (s.roles) and (
        s.id = ${taker} or exists (select from absence a where a.staff_id = ${taker} and a.stand_in_id = s.id
          and ${day} between a."from" and a.until)))
      ${bestFirst(taker, day, { then: byLot })}) helper on true
    left join lateral (
      select s.id from staff s
      where is_working(s, ${day}) and 'team_lead' = any (s.roles) and s.id <> helper.id
      ${bestFirst(taker, day, { then: byLot })}) lead on true
    order by e.id`);
}

const weekDays = 7;

function watchedComplaint({ receivedOn, postponedDays, ...row }: ComplaintRow): WatchedHeard[] {
  const term = complaintTerm(fromDateColumn(receivedOn), (postponedDays ?? 0) / weekDays);
  return term ? [{ ...row, target: term.target, end: term.end }] : [];
}

/**
 * What waits for an answer beside the cases. One statement, however many.
 * @param tx transaction
 * @param kind complaints or enquiries
 * @param which after which one and how many, or one by its id
 * @param today local date
 * @returns the ids of all in the batch, and those of them that have a last day
 */
export async function watchedHeard(
  tx: Tx,
  kind: HeardKind,
  which: WhichHeard,
  today: LocalDate,
): Promise<{ ids: string[]; heard: WatchedHeard[] }> {
  const day = Prisma.sql`${toDateColumn(today)}::date`;
  if (kind === 'complaint') {
    const rows = await complaintRows(tx, which, day);
    return { ids: rows.map(({ id }) => id), heard: rows.flatMap(watchedComplaint) };
  }
  const rows = await enquiryRows(tx, which, day);
  const heard = rows.map(({ dueOn, ...row }) => ({
    ...{ ...row, target: null, end: fromDateColumn(dueOn) },
  }));
  return { ids: rows.map(({ id }) => id), heard };
}
