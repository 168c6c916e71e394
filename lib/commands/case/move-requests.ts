import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';

/** Where requests go. */
export type Place = { caseId: string; householdId: string };

/**
 * Moves requests to another case, with their parts and their story: the database keeps case, household and parts
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
