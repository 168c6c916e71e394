import 'server-only';
import { lastAbsence, type LastAbsence } from '@/lib/facts/team/last-absence';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { nameOfHousehold, type HouseholdName } from './household-name';

/** A household in which something happened while its contact person was away. */
export type ChangedMeanwhile = { caseId: string; household: HouseholdName };

/** For who is back: when that was, who stood in, and where to look first. */
export type BackAgain = Pick<LastAbsence, 'days' | 'standIns'> & { changed: ChangedMeanwhile[] };

const most = 50;

/** Where others than the contact person did something meanwhile, and this one did nothing since; what happened last comes first. */
function changedIn({ staffId, from, until, backAt }: LastAbsence): Prisma.Sql {
  const me = Prisma.sql`${staffId}::uuid`;
  return Prisma.sql`
    select k.id as "caseId", n.* from "case" k
    join assignment s on s.case_id = k.id and s.until is null and s.since < ${backAt}
    cross join lateral (
      select max(at) as at from (
        select t.at from timeline_entry t
        where t.case_id = k.id and t.at >= ${from} and t.at < ${until}
          and t.actor_id is distinct from ${me} and t.kind <> 'firstContact'
        union all
        select m.at from conversation c join message m on m.conversation_id = c.id
        where c.household_id = k.household_id and m.at >= ${from} and m.at < ${until} and m.by_id <> ${me}
        union all
        select i.at from internal_note i
        where i.case_id = k.id and i.at >= ${from} and i.at < ${until} and i.by_id <> ${me}
          and i.audience = 'contact' and not i.is_meldcode) meanwhile) happened
    left join lateral (${nameOfHousehold(Prisma.sql`k.household_id`)}) n on true
    where k.contact_person_id = ${me} and k.status = 'open' and happened.at is not null
      and not exists (
        select from timeline_entry t where t.case_id = k.id and t.actor_id = ${me} and t.at >= ${backAt})
    order by happened.at desc, k.id limit ${most}`;
}

type Row = HouseholdName & { caseId: string };

/**
 * What a colleague who is back looks at first: the own households in which something happened meanwhile. Two queries, and
 * one for who was not away.
 * @param actor who looks at the own work
 * @param today local date
 * @returns null for who was not away in the last two weeks, and when nothing is left to look at
 */
export async function backAgain(
  { staffId }: StaffActor,
  today: LocalDate = todayNow(),
): Promise<BackAgain | null> {
  const absence = await lastAbsence(database(), staffId, today);
  if (!absence) return null;
  const rows = await database().$queryRaw<Row[]>(changedIn(absence));
  if (rows.length === 0) return null;
  const changed = rows.map(({ caseId, ...household }) => ({ caseId, household }));
  const { days, standIns } = absence;
  return { days, standIns, changed };
}
