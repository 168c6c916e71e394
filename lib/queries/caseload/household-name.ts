import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';

/** The person whose name a household goes by: who asked first, else who lives there longest. */
export type HouseholdName = {
  givenName: string;
  familyNamePrefix: string | null;
  familyName: string | null;
};

/**
 * The name of a household, as a lateral join with the columns of HouseholdName.
 * @param householdId column that holds the household's id
 * @returns SQL to join as a table
 */
export const nameOfHousehold = (householdId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select p.given_name as "givenName", p.family_name_prefix as "familyNamePrefix",
    p.family_name as "familyName"
  from household_member m join person p on p.id = m.person_id
  where m.household_id = ${householdId} and m.until is null and m.is_confirmed
  order by (m.relation = 'asker') desc, m.since, m.id
  limit 1`;
