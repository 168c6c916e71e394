import 'server-only';
import { askAfterCare } from '@/lib/commands/after-care/ask-after-care';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { Prisma } from '@/lib/platform/prisma/client';
import { addMonths, startOfDay } from '@/lib/rules/local-date';
import { inBatches } from './in-batches';

const atOnce = 200;
const monthsAfter = 3;
/** Who was not asked for so long, because this began later, is not surprised by it now. */
const monthsAtMost = 6;

type Ended = { id: string; closedAt: Date };

/** Cases that ended in a stretch of time and about which nobody was asked since, after one of them. */
function ended(from: Date, until: Date, after: Ended) {
  return database().$queryRaw<Ended[]>(Prisma.sql`
    select c.id, c.closed_at as "closedAt" from "case" c
    where c.status = 'closed' and c.closed_at >= ${from} and c.closed_at < ${until}
      and (c.closed_at, c.id) > (${after.closedAt}, ${after.id}::uuid)
      and not exists (select from help_request r join after_care a on a.request_id = r.id
        where r.case_id = c.id and a.closed_at = c.closed_at)
    order by c.closed_at, c.id limit ${atOnce}`);
}

/**
 * Asks how it is now, three months after the help ended. Each case in a transaction of its own; a night that was missed is
 * made up for by the next.
 * @param at moment
 * @throws Error of the database; then it is tried again, and who was asked is not asked twice
 */
export async function askAfterCareOfAll(at: Date = now()): Promise<void> {
  const day = today(at);
  const from = startOfDay(addMonths(day, -monthsAtMost));
  const until = startOfDay(addMonths(day, -monthsAfter));
  const asked = await inBatches<Ended>(
    { id: '00000000-0000-0000-0000-000000000000', closedAt: from },
    (after) => ended(from, until, after),
    atOnce,
    ({ id }) => askAfterCare(id, at),
  );
  log('info', 'Who was helped was asked how it is now', { asked });
}
