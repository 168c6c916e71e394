import 'server-only';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * The team lead who answers for a contact person: of the same team if that one is there today, else the one of the
 * neighbourhood, else any.
 * @param tx transaction
 * @param whom team of the contact person and neighbourhood of the household
 * @param today local date
 * @returns staff id, or null when no team lead is in service
 */
export async function findTeamLead(
  tx: Tx,
  whom: { teamId: string | null; neighbourhoodKey: string | null },
  today: LocalDate,
): Promise<string | null> {
  const day = toDateColumn(today);
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select s.id from staff s
    where 'team_lead' = any (s.roles) and s.in_service_from <= ${day}::date
      and (s.in_service_until is null or s.in_service_until >= ${day}::date)
    order by
      exists (select from absence a
        where a.staff_id = s.id and a."from" <= ${day}::date and a.until >= ${day}::date),
      s.team_id is not distinct from ${whom.teamId}::uuid desc,
      coalesce(${whom.neighbourhoodKey}::text = any (s.neighbourhoods), false) desc,
      s.name
    limit 1`);
  return rows[0]?.id ?? null;
}
