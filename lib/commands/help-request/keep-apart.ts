import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { auditRows, type Origin } from '@/lib/platform/audit';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { together, type Rows } from '@/lib/platform/insert-rows';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { teamLeadOf } from '@/lib/facts/team/find-team-lead';
import { signalRows } from '@/lib/commands/shared/tell';

/** The case of a protected household, and who hears that a request resembles it. */
export type Flagged = { caseId: string; contactPersonId: string; hearerIds: string[] };

type FlaggedRow = Omit<Flagged, 'hearerIds'> & { actsNowId: string; leadId: string | null };

/**
 * The protected households that a request resembles, with who hears of it: the contact person, who acts now, and the team
 * lead when the contact person works here no more. Nobody else gets a sign.
 * @param tx transaction
 * @param householdIds of the protected households
 * @param today local date
 * @returns the latest case of each
 */
export async function flaggedCases(
  tx: Tx,
  householdIds: readonly string[],
  today: LocalDate,
): Promise<Flagged[]> {
  if (householdIds.length === 0) return [];
  const day = Prisma.sql`${toDateColumn(today)}::date`;
  const lead = teamLeadOf(Prisma.sql`c.contact_person_id`, Prisma.sql`c.household_id`, day);
  const rows = await tx.$queryRaw<FlaggedRow[]>(Prisma.sql`
    select distinct on (c.household_id) c.id as "caseId", c.contact_person_id as "contactPersonId",
      who_acts(c.household_id, c.contact_person_id, ${day}) as "actsNowId",
      case when not is_working(p, ${day}) then (${lead}) end as "leadId"
    from "case" c join staff p on p.id = c.contact_person_id
    where c.household_id = any (${[...householdIds]}::uuid[])
    order by c.household_id, c.opened_at desc`);
  return rows.map(({ actsNowId, leadId, ...found }) => {
    const hearers = new Set([found.contactPersonId, actsNowId, ...(leadId ? [leadId] : [])]);
    return { ...found, hearerIds: [...hearers] };
  });
}

/** The household that was made apart, and who asked, from where. */
type Apart = {
  householdId: string;
  isNewHousehold: boolean;
  actor: Actor;
  origin: Origin;
  requestId: string;
};

/**
 * A request that resembles a protected household stands apart: its household never gets the contact person of the
 * protected one, also not later; who looks after the protected one hears of it, silently.
 * @param flagged what `flaggedCases` found
 * @param apart the household of the request
 * @returns rows
 */
export function apartRows(
  flagged: readonly Flagged[],
  { householdId, isNewHousehold, ...about }: Apart,
): Rows {
  const staffIds = [...new Set(flagged.map((one) => one.contactPersonId))];
  const signals = flagged.flatMap(({ caseId, hearerIds }) =>
    hearerIds.map((staffId) => ({ staffId, kind: 'protectedHousehold' as const, caseId })),
  );
  const payload = { signalled: signals.length > 0 };
  return together(
    {
      routingExclusion: isNewHousehold
        ? staffIds.map((staffId) => ({ householdId, staffId, why: 'protected' }))
        : [],
    },
    signalRows(signals),
    auditRows({ event: 'request.protected', payload, ...about }),
  );
}
