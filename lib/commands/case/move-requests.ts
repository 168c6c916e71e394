import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';

/** Where requests go. */
export type Place = { caseId: string; householdId: string };

/**
 * What was sent moves along. A letter or text message that still waits, and must not go to the new home, is told by a
 * person; one that lies with the print room stays where it was.
 */
async function moveMessages(tx: Tx, ids: readonly string[], { caseId, householdId }: Place) {
  const ofThese = Prisma.sql`request_id = any (${[...ids]}::uuid[])`;
  const onItsWay = Prisma.sql`channel in ('sms', 'letter') and sent_at is null and failed_at is null`;
  await tx.$executeRaw(Prisma.sql`
    update outbound_message set channel = 'person', to_cipher = null, to_key_id = null, content_cipher = null,
      content_key_id = null, values = '{}', not_reached_at = now()
    where ${ofThese} and ${onItsWay} and batch_id is null and exists (
      select from household where id = ${householdId}::uuid
        and (has_safety_flag or is_address_secret or is_restricted or may_not_be_called_home))`);
  await tx.$executeRaw(Prisma.sql`
    update outbound_message set case_id = ${caseId}::uuid
    where ${ofThese} and not (${onItsWay} and batch_id is not null)`);
}

/**
 * Moves requests to another case, with their parts, their story and what was sent: the database keeps case, household and parts
 * together, so they move in one statement.
 * @param tx transaction in which the case that they leave is locked
 * @param ids uuids of requests
 * @param to a case of another household
 */
export async function moveRequests(tx: Tx, ids: readonly string[], to: Place): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    update help_request set case_id = ${to.caseId}::uuid, household_id = ${to.householdId}::uuid,
      version = version + 1
    where id = any (${[...ids]}::uuid[])`);
  await tx.timelineEntry.updateMany({
    where: { requestId: { in: [...ids] } },
    data: { caseId: to.caseId },
  });
  await moveMessages(tx, ids, to);
}

/**
 * Closes a case in which no request is left: it has nothing more to do.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 * @param at moment
 */
export async function closeWhenEmpty(tx: Tx, caseId: string, at: Date): Promise<void> {
  if ((await tx.helpRequest.count({ where: { caseId } })) > 0) return;
  await closeQuietly(tx, caseId, at);
}

/**
 * Closes a case of which nobody has to hear anything.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 * @param at moment
 */
export async function closeQuietly(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.case.update({
    where: { id: caseId },
    data: { status: 'closed', closedAt: at, isNew: false, version: { increment: 1 } },
    select: { id: true },
  });
}
