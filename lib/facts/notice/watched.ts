import 'server-only';
import { termParts, type PartWithFacts } from '@/lib/facts/part-event/term-parts';
import { presentLeadOf } from '@/lib/facts/team/find-team-lead';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import type { NoticeKind, Receivers } from '@/lib/rules/notices';

/** A case in which something may have to surface, with everything that has a day. */
export type WatchedCase = {
  id: string;
  receivers: Receivers;
  promises: { requestId: string; dueOn: LocalDate; isUrgent: boolean }[];
  parts: PartWithFacts[];
  waiting: { kind: NoticeKind; key: string; since: LocalDate }[];
};

/** Those after one, in the order of their ids, or some by name. */
type WhichCases = { after: string; take: number } | { ids: readonly string[] };

type CaseRow = Receivers & { id: string; householdId: string; isOpen: boolean };

/** Closed, and somebody waits there for the answer to an objection: its term runs on (Awb 7:10). */
export const objectedCases = Prisma.sql`
  select p.case_id from part_event e join request_part p on p.id = e.part_id
  where e.kind = 'objection' and not e.is_taken_back
    and not exists (select from part_event r where r.replaces_id = e.id)
    and not exists (select from part_event d
      where d.part_id = e.part_id and d.kind = 'objection_decided' and d.occurred_on >= e.occurred_on
        and not d.is_taken_back and not exists (select from part_event r where r.replaces_id = d.id))`;

/** The watched cases, with who helps today and who leads: a few hundred in one statement. */
function casesIn(tx: Tx, which: WhichCases, today: LocalDate) {
  const [ones, take] =
    'ids' in which
      ? [Prisma.sql`id = any (${[...which.ids]}::uuid[])`, which.ids.length]
      : [Prisma.sql`id > ${which.after}::uuid`, which.take];
  const day = Prisma.sql`${toDateColumn(today)}::date`;
  return tx.$queryRaw<CaseRow[]>(Prisma.sql`
    select c.id, c.household_id as "householdId", c.status = 'open' as "isOpen", acts.id as "helperId",
      exists (select from absence a where a.staff_id = acts.id and ${day} between a."from" and a.until)
        or not exists (select from staff s where s.id = acts.id and is_working(s, ${day})) as "isHelperAway",
      lead.id as "leadId"
    from (
      (select * from "case" where status = 'open' and ${ones} order by id limit ${take})
      union all
      (select * from "case" where status = 'closed' and ${ones} and id in (${objectedCases})
        order by id limit ${take})
      order by id limit ${take}) c
    cross join lateral (select who_acts(c.household_id, c.contact_person_id, ${day}) as id) acts
    left join lateral (
      ${presentLeadOf(Prisma.sql`c.contact_person_id`, Prisma.sql`c.household_id`, day)}) lead on true
    order by c.id`);
}

/** The open cases, as casesIn has them. */
type Batch = { ids: string[]; homes: string[] };

async function promisesIn(tx: Tx, { ids }: Batch) {
  return tx.helpRequest.findMany({
    where: {
      ...{ caseId: { in: ids }, firstContactAt: null, withdrawnAt: null },
      promiseDueOn: { not: null },
    },
    select: { id: true, caseId: true, promiseDueOn: true, urgencies: true },
  });
}

type WaitingRow = { householdId: string; kind: NoticeKind; id: string; since: Date };

/** What residents or people from outside wrote and nobody answered: the first of it in each conversation. */
const messages = (homes: string[]) => Prisma.sql`
  select t.household_id as "householdId", 'message' as kind, first.id, first.at as since
  from conversation t
  cross join lateral (
    select m.id, m.at from message m
    where m.conversation_id = t.id and m.by_kind in ('resident', 'participant') and m.at > coalesce((
      select max(a.at) from message a where a.conversation_id = t.id and a.by_kind = 'staff'), '-infinity')
    order by m.at, m.id limit 1) first
  where t.household_id = any (${homes}::uuid[])`;

const still = 28;

/** The moment at which a day begins here, whatever the time zone of the session. */
const dayStarts = (day: Prisma.Sql) =>
  Prisma.sql`(${day}::timestamp at time zone 'Europe/Amsterdam')`;

/** The same hour here so many days later, whatever the time zone of the session: a day of hers may be another hour of ours. */
const daysAfter = (moment: Prisma.Sql, days: number) => Prisma.sql`
  ((${moment} at time zone 'Europe/Amsterdam' + make_interval(days => ${days})) at time zone 'Europe/Amsterdam')`;

/** Steps of the plan whose day is over, and those without a day in a plan that nobody touched for four weeks. */
const planSteps = (homes: string[]) => Prisma.sql`
  select p.household_id, 'planStep', s.id,
    coalesce(${dayStarts(Prisma.sql`s.due_on`)}, ${daysAfter(
      Prisma.sql`greatest(s.created_at, (
      select max(v.at) from plan_version v where v.plan_id = p.id))`,
      still,
    )})
  from plan p join plan_step s on s.plan_id = p.id
  where p.household_id = any (${homes}::uuid[]) and s.state in ('todo', 'busy')`;

const evaluations = (homes: string[]) => Prisma.sql`
  select p.household_id, 'evaluation', p.id, ${dayStarts(Prisma.sql`p.evaluate_on`)}
  from plan p where p.household_id = any (${homes}::uuid[]) and p.evaluate_on is not null`;

const agreedSteps = (ids: string[]) => Prisma.sql`
  select c.household_id, 'agreedStep', s.id, ${dayStarts(Prisma.sql`s.due_on`)}
  from agreed_step s join "case" c on c.id = s.case_id
  where s.case_id = any (${ids}::uuid[]) and s.ended_at is null`;

function waitingIn(tx: Tx, { ids, homes }: Batch): Promise<WaitingRow[]> {
  return tx.$queryRaw<WaitingRow[]>(Prisma.sql`
    ${messages(homes)} union all ${planSteps(homes)} union all ${evaluations(homes)}
    union all ${agreedSteps(ids)}`);
}

/**
 * Open cases, with everything in them that has a day, and the closed ones with an objection. Five statements, however many cases.
 * @param tx transaction
 * @param which after the last case of the batch before and how many, or by their ids
 * @param today local date
 * @returns by id, at most so many
 */
export async function watchedCases(
  tx: Tx,
  which: WhichCases,
  today: LocalDate,
): Promise<WatchedCase[]> {
  const cases = await casesIn(tx, which, today);
  if (cases.length === 0) return [];
  const open = cases.filter(({ isOpen }) => isOpen);
  const batch = { ids: open.map(({ id }) => id), homes: open.map((one) => one.householdId) };
  const promises = await promisesIn(tx, batch);
  const parts = await termParts(tx, { caseId: { in: cases.map(({ id }) => id) } });
  const waiting = await waitingIn(tx, batch);
  return cases.map(({ id, householdId, isOpen, ...receivers }) => ({
    ...{ id, receivers, parts: parts.filter(({ caseId }) => caseId === id) },
    promises: promises
      .filter(({ caseId }) => caseId === id)
      .map(({ id: requestId, promiseDueOn, urgencies }) => ({
        ...{ requestId, dueOn: fromDateColumn(promiseDueOn!), isUrgent: urgencies.length > 0 },
      })),
    waiting: waiting
      .filter((row) => isOpen && row.householdId === householdId)
      .map(({ kind, id: about, since }) => {
        const on = toLocalDate(since);
        return { kind, key: `${kind}:${about}:${on}`, since: on };
      }),
  }));
}
