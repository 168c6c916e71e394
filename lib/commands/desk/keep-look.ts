import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { deskSteps, type KeptLook } from '@/lib/schemas/desk';
import { changeVisit, keepRow, openOwnDraft } from './own-draft';

/**
 * Keeps what a look-up found with the visit, so that the page can show it without looking again.
 * @param actor host
 * @param id uuid of the visit
 * @param look the outcome
 * @throws NotFoundError when the visit is of another host
 */
export async function keepLook(actor: StaffActor, id: string, look: KeptLook): Promise<void> {
  await changeVisit(actor, id, async (tx) => {
    const draft = await openOwnDraft(tx, actor, id);
    if (!draft.isSent) await keepRow(tx, id, deskSteps.look, look);
  });
}
