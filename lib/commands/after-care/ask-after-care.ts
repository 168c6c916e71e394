import 'server-only';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { lockCase } from '@/lib/commands/shared/locks';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';

/** Whoever took the request back, or sent it as somebody who is not sure yet, is not asked. */
const asked = {
  where: hearsOfHousehold,
  orderBy: { submittedAt: 'desc' },
  distinct: ['askerId'],
  select: { id: true },
} satisfies Prisma.Case$requestsArgs;

/**
 * Asks everybody who asked for help in a closed case how it is now, once for each ending (VALUES M8). Safe to repeat.
 * @param caseId uuid
 * @param at moment
 * @returns how many were asked; none when the case is open again, or they were asked before
 */
export async function askAfterCare(caseId: string, at: Date = now()): Promise<number> {
  return transaction(async (tx) => {
    await lockCase(tx, caseId);
    const found = await tx.case.findUnique({
      where: { id: caseId },
      select: {
        ...{ status: true, closedAt: true, requests: asked },
        contactPerson: { select: { id: true, name: true } },
      },
    });
    if (found?.status !== 'closed' || !found.closedAt) return 0;
    const { closedAt, contactPerson } = found;
    const rows = await tx.afterCare.createManyAndReturn({
      data: found.requests.map(({ id: requestId }) => ({ requestId, closedAt, askedAt: at })),
      skipDuplicates: true,
      select: { id: true, requestId: true },
    });
    const by = { actorName: contactPerson.name, actorId: contactPerson.id };
    for (const { id, requestId } of rows) {
      const line = { caseId, requestId, kind: 'afterCareAsked', at, isForResident: true };
      await addToTimeline(tx, { ...line, ...by });
      await tellSender(tx, requestId, 'message', `after-care:${id}`);
    }
    return rows.length;
  });
}
