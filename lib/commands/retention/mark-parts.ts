import 'server-only';
import { endedParts } from '@/lib/facts/retention/ended-parts';
import { toDateColumn, today } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';

const day = 24 * 60 * 60 * 1000;
/** A day that is far away is looked at again after so long: the list, or the settings, may say otherwise by then. */
const trustedMs = 30 * day;

/**
 * Marks a batch of parts with the day from which they may be destroyed, or takes the mark away of what is helped again or
 * for which something waits. Can be done again at any time, by two workers as well: the latest look counts.
 * @param batch after which part, by id, and how many
 * @param at moment
 * @returns the last part that was looked at; null after the last batch
 */
export async function markParts(
  { after, take }: { after: string; take: number },
  at: Date,
): Promise<string | null> {
  return transaction(async (tx) => {
    const ids = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      select p.id from request_part p join "case" c on c.id = p.case_id left join part_retention r on r.part_id = p.id
      where p.id > ${after}::uuid and p.status in ('answered', 'closed', 'withdrawn') and c.status = 'closed'
        and (r.part_id is null or r.marked_at < ${new Date(at.getTime() - trustedMs)}
          or r.destroyable_on <= ${toDateColumn(today(at))}::date)
      order by p.id limit ${take}`);
    const parts = await endedParts(
      tx,
      ids.map(({ id }) => id),
    );
    const ended = parts.flatMap(({ partId, destroyable, waits }) =>
      destroyable && waits.length === 0 ? [{ partId, ...destroyable }] : [],
    );
    const kept = new Set(ended.map(({ partId }) => partId));
    await tx.partRetention.deleteMany({
      where: { partId: { in: ids.map(({ id }) => id).filter((id) => !kept.has(id)) } },
    });
    await tx.$executeRaw(Prisma.sql`
      insert into part_retention (part_id, destroyable_on, article, marked_at)
      select part_id, destroyable_on, article, ${at} from unnest(
        ${ended.map(({ partId }) => partId)}::uuid[], ${ended.map(({ from }) => from)}::date[],
        ${ended.map(({ article }) => article)}::text[]) as marked (part_id, destroyable_on, article)
      where exists (select from request_part p where p.id = marked.part_id)
      order by part_id
      on conflict (part_id) do update
        set destroyable_on = excluded.destroyable_on, article = excluded.article, marked_at = excluded.marked_at
        where part_retention.marked_at <= excluded.marked_at`);
    return ids.length < take ? null : ids.at(-1)!.id;
  });
}

/**
 * Takes the mark away of every part that is open again, or whose case is.
 */
export async function unmarkOpen(): Promise<void> {
  await transaction((tx) =>
    tx.partRetention.deleteMany({
      where: { part: { OR: [{ closedAt: null }, { case: { status: 'open' } }] } },
    }),
  );
}
