import 'server-only';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * The query of the team lead who answers for a contact person, for a statement that asks it of many.
 * @param contactPerson expression of the uuid of the one it is about
 * @param day expression of the date
 */
const teamLeadOf = (contactPerson: Prisma.Sql, day: Prisma.Sql) => Prisma.sql`
  select s.id from staff s join staff about on about.id = ${contactPerson}
  where 'team_lead' = any (s.roles) and is_working(s, ${day}) and s.id <> about.id
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
  select s.id from staff s join staff about on about.id = ${contactPerson}
  where 'team_lead' = any (s.roles) and is_working(s, ${day}) and s.id <> about.id
    and may_know(${household}, s.id)
  order by
    exists (select from absence a where a.staff_id = s.id and ${day} between a."from" and a.until),
    leads(s, about.team_id) desc,
    s.team_id is not distinct from about.team_id desc,
    s.name, s.id
  limit 1`;

/**
 * The team lead who answers for a contact person, and is somebody else (VALUES H7): one who leads that team, rather not
 * away today; where nobody does, any team lead.
 * @param tx transaction or client
 * @param contactPersonId uuid of the one it is about
 * @param today local date
 * @returns staff id, or null when no other team lead works here
 */
export async function findTeamLead(
  tx: Tx,
  contactPersonId: string,
  today: LocalDate,
): Promise<string | null> {
  const day = Prisma.sql`${toDateColumn(today)}::date`;
  const rows = await tx.$queryRaw<{ id: string }[]>(
    teamLeadOf(Prisma.sql`${contactPersonId}::uuid`, day),
  );
  return rows[0]?.id ?? null;
}
