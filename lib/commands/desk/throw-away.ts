import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { changeVisit, lockOwnDraft } from './own-draft';

/**
 * Throws an unfinished visit away, with everything that was typed. Once more is the same.
 * @param actor host
 * @param id uuid of the visit
 * @throws NotFoundError when the visit is of another host
 */
export async function throwAway(actor: StaffActor, id: string): Promise<void> {
  await changeVisit(actor, id, async (tx) => {
    const draft = await lockOwnDraft(tx, actor, id);
    if (draft && !draft.isSent) await tx.draft.delete({ where: { id }, select: { id: true } });
  });
}
