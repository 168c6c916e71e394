import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { bringForward, changeVisit, lockOwnDraft } from './own-draft';

/**
 * Takes an unfinished visit up again; what was on the screen is set aside.
 * @param actor host
 * @param id uuid of the visit
 * @throws NotFoundError when there is no such unfinished visit of this host
 */
export async function takeUp(actor: StaffActor, id: string): Promise<void> {
  await changeVisit(actor, id, async (tx) => {
    const draft = await lockOwnDraft(tx, actor, id);
    if (!draft || draft.isSent) throw new NotFoundError();
    await bringForward(tx, actor, id);
  });
}
