import 'server-only';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * The team lead who answers for a contact person: one who leads that team, in service, rather not away today.
 * @param tx transaction
 * @param teamId team of the contact person
 * @param today local date
 * @returns staff id, or null when nobody leads that team
 */
export async function findTeamLead(
  tx: Tx,
  teamId: string | null,
  today: LocalDate,
): Promise<string | null> {
  const day = toDateColumn(today);
  // Leading is: of the team, or of one of its neighbourhoods; as lib/platform/session tells it to the policies.
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select s.id from staff s
    where 'team_lead' = any (s.roles) and s.in_service_from <= ${day}::date
      and (s.in_service_until is null or s.in_service_until >= ${day}::date)
      and (s.team_id = ${teamId}::uuid or exists (
        select from neighbourhood n
        where n.team_id = ${teamId}::uuid and n.key = any (s.neighbourhoods)))
    order by
      exists (select from absence a
        where a.staff_id = s.id and a."from" <= ${day}::date and a.until >= ${day}::date),
      s.team_id is not distinct from ${teamId}::uuid desc,
      s.name
    limit 1`);
  return rows[0]?.id ?? null;
}
