import 'server-only';
import { holderOf } from '@/lib/facts/lease/holder';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import type { Held } from '@/lib/schemas/lease';

/** A form of a thing that is being saved. */
export type Saving = Held & {
  actor: Actor;
  /** the case at which a fact is changed; null for a plan, which is of one household alone */
  caseId: string | null;
  at: Date;
  /** this person was told that somebody else is typing in it, and saves all the same */
  takesOver?: boolean;
  /** how the thing stands, for who is told that somebody else is typing in it */
  current: Record<string, unknown>;
};

/**
 * Ends the lease and forgets the kept text of who saves a thing. Inside the transaction of the save, so a take-over comes
 * before it or after it and never between: before it, this save is a conflict that shows both versions.
 * @param tx transaction in which the thing is saved
 * @param saving who saves what
 * @throws ConflictError with how it stands, and `busy` with the name of who is typing in it at this moment
 */
export async function settleLease(tx: Tx, saving: Saving): Promise<void> {
  const { actor, thing, thingId, caseId, at, takesOver, current } = saving;
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const own = staffId ? [{ holderId: staffId }] : [];
  // In the order in which typing writes them, so that the two never wait for each other in a circle.
  if (staffId) await tx.typedText.deleteMany({ where: { thing, thingId, staffId } });
  // A delete waits for a take-over that is under way, and looks again after it.
  await tx.editLease.deleteMany({
    where: { thing, thingId, ...(takesOver ? {} : { OR: [...own, { heldUntil: { lte: at } }] }) },
  });
  const held = caseId
    ? await holderOf(tx, { thing, thingId, caseId }, at)
    : await tx.editLease.findUnique({
        where: { thing_thingId: { thing, thingId } },
        select: { holderId: true, holderName: true },
      });
  // One's own sign of typing can come in beside the save: one never waits for oneself.
  if (held && held.holderId !== staffId)
    throw new ConflictError({ ...current, busy: held.holderName });
}
