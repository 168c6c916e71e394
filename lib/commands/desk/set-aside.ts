import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { deskSteps } from '@/lib/schemas/desk';
import { changeVisit, keepRow, lockOwnDraft } from './own-draft';

/**
 * Empties the screen for the next person. Nothing is lost: what was typed waits among the visits that are not ready.
 * @param actor host
 * @param id uuid of the visit on the screen
 * @returns whether something was set aside; not for an empty or sent visit
 * @throws NotFoundError when the visit is of another host
 */
export async function setAside(actor: StaffActor, id: string): Promise<boolean> {
  return changeVisit(actor, id, async (tx) => {
    const draft = await lockOwnDraft(tx, actor, id);
    if (!draft || draft.isSent) return false;
    await keepRow(tx, id, deskSteps.aside, {});
    return true;
  });
}
