import 'server-only';
import { messageRow } from '@/lib/commands/shared/order-message';
import { defaultLocale } from '@/lib/messages';
import { toDateColumn, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { insertRows } from '@/lib/platform/insert-rows';
import { jobCall } from '@/lib/platform/jobs';
import { Prisma } from '@/lib/platform/prisma/client';
import { localHour, weekday } from '@/lib/rules/local-date';

type Reader = { id: string; email: string; isThere: boolean };

/** Whose hour has come today and was not looked at yet; a second worker finds none of them. */
function takeTurns(tx: Tx, at: Date, take: number): Promise<Reader[]> {
  const day = today(at);
  const on = Prisma.sql`${toDateColumn(day)}::date`;
  return tx.$queryRaw<Reader[]>(Prisma.sql`
    update staff set digest_on = ${on}
    where id in (
      select s.id from staff s
      where (s.digest_on is null or s.digest_on < ${on}) and s.digest_hour <= ${localHour(at)}
      order by s.id limit ${take} for update skip locked)
    returning id, email, is_working(staff, ${on}) and ${weekday(day)} = any (work_days) and not exists (
      select from absence a where a.staff_id = staff.id and ${on} between a."from" and a.until) as "isThere"`);
}

type Count = { staffId: string; count: bigint };

/**
 * Tells colleagues at the hour they chose how much waits for them: one mail a day, and none when nothing does, or on a day
 * on which they do not work. An hour that was missed is made up for on the same day.
 * @param take how many colleagues at once
 * @param at moment
 * @returns true when there may be more
 */
export async function sendDigests(take: number, at: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const readers = await takeTurns(tx, at, take);
    const there = readers.filter(({ isThere, email }) => isThere && email !== '');
    const counts = await tx.$queryRaw<Count[]>(Prisma.sql`
      with told as (
        update notice set mailed_at = ${at}
        where settled_at is null and mailed_at is null and staff_id = any (${there.map(({ id }) => id)}::uuid[])
        returning staff_id)
      select staff_id as "staffId", count(*) from told group by 1`);
    const mails = counts.map(({ staffId, count }) =>
      messageRow({
        to: there.find(({ id }) => id === staffId)!.email,
        channel: 'mail',
        ...{ template: 'digest', language: defaultLocale, values: { count: String(count) } },
        cause: `digest:${staffId}:${today(at)}`,
      }),
    );
    const jobs = mails.map(({ id }) => jobCall('send-message', { messageId: id }));
    await insertRows(tx, { outboundMessage: mails }, { jobs });
    return readers.length === take;
  });
}
