import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { visibleWishes } from '@/lib/policies/case';

/** A wish for another contact person, as far as a command needs it. */
export type FoundWish = { id: string; requestId: string };

/**
 * Finds a wish for a team lead who may read it.
 * @param tx transaction
 * @param actor team lead
 * @param wishId uuid
 * @throws NotFoundError for everybody else
 */
export async function findWish(tx: Tx, actor: StaffActor, wishId: string): Promise<FoundWish> {
  const found = await tx.contactPersonWish.findFirst({
    where: { id: wishId, AND: visibleWishes(actor) },
    select: { id: true, requestId: true },
  });
  if (!found) throw new NotFoundError();
  return found;
}

/**
 * What asked this team lead's attention for a wish counts as seen.
 * @param tx transaction
 * @param actor team lead
 * @param requestId uuid of the request whose sender wished it
 * @param at moment of the look
 */
export async function seenBy(
  tx: Tx,
  { staffId }: StaffActor,
  requestId: string,
  at: Date,
): Promise<void> {
  await tx.signal.updateMany({
    where: { requestId, staffId, kind: 'contactPersonAsked', seenAt: null },
    data: { seenAt: at },
  });
}

/**
 * Records that somebody asked for a wish who may not read it; the transaction of the attempt leaves nothing behind.
 * @param actor colleague
 */
export async function recordRefusedWish(actor: StaffActor): Promise<void> {
  await recordAlone({
    event: 'wish.viewed',
    payload: {},
    result: 'refused',
    actor,
    origin: 'work',
  });
}
