import 'server-only';
import { record, type Origin } from '@/lib/platform/audit';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import type { Prisma } from '@/lib/platform/prisma/client';
import { addToTimeline } from '@/lib/commands/shared/tell';

/** An involvement that ends, and who ended it in which case. */
export type Ending = {
  actor: Actor;
  /** as the story of the case names who ended it */
  by: { name: string; staffId?: string };
  origin: Origin;
  caseId: string;
  householdId: string;
  involvementId: string;
  at: Date;
};

/**
 * Ends an involvement, at once: nothing that needs it is found any more. Ending twice is ending once.
 * @param tx transaction in which the case or the household is locked
 * @param ending which, by whom
 * @param whose what must be true of it for this actor
 * @returns whose it was, when it ended now; null when it had ended before
 * @throws NotFoundError when there is no such involvement in this household
 */
export async function endRow(
  tx: Tx,
  { actor, by, origin, caseId, householdId, involvementId, at }: Ending,
  whose: Prisma.InvolvementWhereInput = {},
): Promise<{ staffId: string | null } | null> {
  const row = await tx.involvement.findFirst({
    where: { AND: [{ id: involvementId, householdId }, whose] },
    select: {
      staffId: true,
      endedAt: true,
      staff: { select: { name: true } },
      participant: { select: { name: true } },
    },
  });
  if (!row) throw new NotFoundError();
  const { count } = await tx.involvement.updateMany({
    where: { id: involvementId, endedAt: null },
    data: { endedAt: at, version: { increment: 1 } },
  });
  if (count === 0) return null;
  const name = row.staff?.name ?? row.participant?.name;
  const line = { caseId, at, actorName: by.name, actorId: by.staffId };
  await addToTimeline(tx, { ...line, kind: 'involvementEnded', text: name });
  const about = { actor, origin, caseId, householdId };
  await record(tx, { event: 'involvement.ended', payload: { involvementId }, ...about });
  return { staffId: row.staffId };
}
