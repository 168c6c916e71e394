import 'server-only';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayNotKnowOf } from '@/lib/facts/complaint/may-not-know';
import type { LocalDate } from '@/lib/rules/local-date';

/** Two complaints at once are shared out one after the other. */
const lockKey = 'complaint-handlers';

/** Whom a complaint is about, as staff ids, and who complains, as far as we know. */
type Shared = { about: readonly string[]; personId: string | null };

/**
 * Who handles a complaint: a team lead whom it is not about; of who lives in a restricted household one who was named for
 * it, unless nobody else is left than somebody who was not; rather of a team in which nobody is whom it is about, rather
 * somebody who is there today, and then who has fewest (Awb 9:7, VALUES H6 H7).
 * @param tx transaction; complaints of others are shared out after it
 * @param complaint whom it is about, and who complains
 * @param today local date
 * @returns staff id; null when there is no such team lead
 */
export async function findHandler(
  tx: Tx,
  { about, personId }: Shared,
  today: LocalDate,
): Promise<string | null> {
  await tx.$executeRaw(Prisma.sql`select pg_advisory_xact_lock(hashtextextended(${lockKey}, 0))`);
  const ids = Prisma.sql`${[...about]}::uuid[]`;
  const day = Prisma.sql`${toDateColumn(today)}::date`;
  const [found] = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select s.id from staff s
    where 'team_lead' = any (s.roles) and is_working(s, ${day}) and s.id <> all (${ids})
    order by
      ${mayNotKnowOf(Prisma.sql`${personId}::uuid`)},
      exists (select from staff a where a.id = any (${ids}) and (a.team_id = s.team_id or leads(s, a.team_id))),
      exists (select from absence b where b.staff_id = s.id and ${day} between b."from" and b.until),
      (select count(*) from complaint c where c.handler_id = s.id and c.outcome_at is null),
      s.id
    limit 1`);
  return found?.id ?? null;
}
