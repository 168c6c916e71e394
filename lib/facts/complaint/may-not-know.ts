import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';

/**
 * For an order by: whether a colleague was not named for the restricted household in which who complains lives.
 * @param personId who complains, as SQL
 * @returns true or false of the colleague `s`
 */
export const mayNotKnowOf = (personId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  exists (select from household_member m
    where m.person_id = ${personId} and m.until is null and not may_know(m.household_id, s.id))`;
