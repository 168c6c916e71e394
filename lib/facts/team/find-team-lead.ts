import 'server-only';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/** Everybody who may be told: a team lead who works here, is somebody else, and may know of the household. */
const leadsFor = (contactPerson: Prisma.Sql, household: Prisma.Sql, day: Prisma.Sql) => Prisma.sql`
  select s.id from staff s join staff about on about.id = ${contactPerson}
  where 'team_lead' = any (s.roles) and is_working(s, ${day}) and s.id <> about.id
    and may_know(${household}, s.id)`;

/**
 * The query of the team lead who answers for a contact person, as `findTeamLead` finds it, for a statement that asks it of
 * many. The same expressions as those of `presentLeadOf`.
 */
export const teamLeadOf = (
  contactPerson: Prisma.Sql,
  household: Prisma.Sql,
  day: Prisma.Sql,
) => Prisma.sql`
  ${leadsFor(contactPerson, household, day)}
  order by
    leads(s, about.team_id) desc,
    exists (select from absence a where a.staff_id = s.id and ${day} between a."from" and a.until),
    s.team_id is not distinct from about.team_id desc,
    s.name, s.id
  limit 1`;

/**
 * The query of the team lead whom something about a household is told today, for a statement that asks it of many: rather
 * one of another team who is there than the own one who is away. Nobody who may not know of the household.
 * @param contactPerson expression of the uuid of the one it is about
 * @param household expression of its uuid
 * @param day expression of the date
 */
export const presentLeadOf = (
  contactPerson: Prisma.Sql,
  household: Prisma.Sql,
  day: Prisma.Sql,
) => Prisma.sql`
  ${leadsFor(contactPerson, household, day)}
  order by
    exists (select from absence a where a.staff_id = s.id and ${day} between a."from" and a.until),
    leads(s, about.team_id) desc,
    s.team_id is not distinct from about.team_id desc,
    s.name, s.id
  limit 1`;

/**
 * The team lead who answers for a contact person, and is somebody else (VALUES H7): one who leads that team, rather not
 * away today; where nobody does, any team lead. Of a restricted household only somebody who was named for it.
 * @param tx transaction or client
 * @param about uuids of the one it is about, and of the household
 * @param today local date
 * @returns staff id, or null when no other team lead works here who may know
 */
export async function findTeamLead(
  tx: Tx,
  { contactPersonId, householdId }: { contactPersonId: string; householdId: string },
  today: LocalDate,
): Promise<string | null> {
  const day = Prisma.sql`${toDateColumn(today)}::date`;
  const rows = await tx.$queryRaw<{ id: string }[]>(
    teamLeadOf(Prisma.sql`${contactPersonId}::uuid`, Prisma.sql`${householdId}::uuid`, day),
  );
  return rows[0]?.id ?? null;
}
