import 'server-only';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';

const day = 24 * 60 * 60 * 1000;
const lookBackDays = 90;
/** Fewer say nothing of how long it takes, and could be somebody's. */
const fewest = 20;

/** Days within which nine of ten parts had their answer, by domain key; a domain with too few is not in it. */
export type ExpectedWaits = ReadonlyMap<string, number>;

/**
 * How long it takes until there is an answer, as measured over the parts that ended in the last 90 days. One query.
 * @param at moment
 */
export async function expectedWaits(at: Date = now()): Promise<ExpectedWaits> {
  const since = new Date(at.getTime() - lookBackDays * day);
  const rows = await database().$queryRaw<{ domain: string; days: number }[]>(Prisma.sql`
    select domain, ceil(percentile_disc(0.9) within group (
      order by extract(epoch from closed_at - opened_at)) / 86400)::int as days
    from request_part
    where status in ('answered', 'closed') and closed_at > ${since} and closed_at <= ${at}
    group by domain having count(*) >= ${fewest}`);
  return new Map(rows.map(({ domain, days }) => [domain, Math.max(1, days)]));
}
