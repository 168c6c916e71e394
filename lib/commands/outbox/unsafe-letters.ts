import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';

/**
 * Takes the letters out that must not go any more: a home may have become unsafe, or secret, since they were written. They
 * wait on the list of who helps the household instead.
 * @param tx transaction
 * @param among which letters, as a condition on `o`
 */
export async function takeOutUnsafe(tx: Tx, among: Prisma.Sql): Promise<void> {
  const at = now();
  await tx.$executeRaw(Prisma.sql`
    update outbound_message o set failed_at = ${at}, not_reached_at = ${at}, to_cipher = null, to_key_id = null
    from "case" c join household h on h.id = c.household_id
    where o.channel = 'letter' and o.sent_at is null and o.failed_at is null and (${among}) and c.id = o.case_id
      and (h.is_address_secret or h.has_safety_flag or h.is_restricted)`);
}
