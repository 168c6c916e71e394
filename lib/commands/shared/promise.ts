import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';

/**
 * Brings the case's next promise in line with its requests: the earliest first contact that is still owed.
 * @param tx transaction of the change; the case is locked in it
 * @param caseId uuid
 */
export async function refreshPromise(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    update "case" set next_promise_on = (
      select min(promise_due_on) from help_request
      where case_id = ${caseId}::uuid and first_contact_at is null and withdrawn_at is null)
    where id = ${caseId}::uuid`);
}
