import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';

/**
 * The home of somebody for whom something hangs on no case: the first one where this person lives for certain; as a lateral
 * join with `household_id`.
 * @param personId column that holds the person's id
 */
export const homeOfPerson = (personId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select m.household_id from household_member m
  where m.person_id = ${personId} and m.until is null and m.is_confirmed order by m.since, m.id limit 1`;

/**
 * The households of which somebody is not reached by something that hangs on no case. The answer to a complaint is the
 * handler's: it may be about who helps.
 */
export const homesNotReached = Prisma.sql`
  select home.household_id from outbound_message o
  cross join lateral (${homeOfPerson(Prisma.sql`o.person_id`)}) home
  where o.not_reached_at is not null and o.reached_at is null and o.case_id is null
    and o.template <> 'complaintAnswered'`;
