import 'server-only';
import { toDateColumn } from '@/lib/platform/clock';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * For whom a colleague acts on a day: for oneself, and for each absent colleague whose stand-in one is. As a table with
 * `staff_id` and whether that is one's `own`.
 * @param staffId uuid
 * @param day local date
 * @returns SQL of a common table expression
 */
export const actingFor = (staffId: string, day: LocalDate): Prisma.Sql => {
  const on = Prisma.sql`${toDateColumn(day)}::date`;
  return Prisma.sql`
    select ${staffId}::uuid as staff_id, true as own
    union all
    select distinct a.staff_id, false from absence a
    where a.stand_in_id = ${staffId}::uuid and a."from" <= ${on} and a.until >= ${on}`;
};

/**
 * Whether a stand-in may act for a household at all: it may be known, and nobody asked not to have this one.
 * @param householdId column that holds the household's id
 * @param staffId uuid
 * @returns SQL of a condition
 */
export const mayStandIn = (householdId: Prisma.Sql, staffId: string): Prisma.Sql => Prisma.sql`
  (may_know(${householdId}, ${staffId}::uuid) and not exists (
    select from routing_exclusion x
    where x.household_id = ${householdId} and x.staff_id = ${staffId}::uuid))`;

/**
 * The household's open case, else its last one, with its contact person; as a lateral join.
 * @param householdId column that holds the household's id
 * @returns SQL to join as a table
 */
export const currentCase = (householdId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select k.id, k.contact_person_id from "case" k where k.household_id = ${householdId}
  order by k.status desc, k.opened_at desc limit 1`;
