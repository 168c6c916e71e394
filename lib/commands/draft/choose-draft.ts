import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { draftsOfResident } from '@/lib/policies/draft';
import type { Page } from '@/lib/schemas/help-request';
import { pageToGoOn } from '@/lib/schemas/page-order';

/** A draft that this browser goes on with. */
export type ChosenDraft = { secret: string; goOn: Page | null };

/**
 * Goes on with another draft of the same signed-in resident, or one that was sent, in this browser. Both stay as they are.
 * @param actor whoever it is
 * @param draftId uuid
 * @returns secret for the cookie, and the page to go on with (null when all were answered); null when it is not a draft
 * that this actor signed for
 */
export async function chooseDraft(actor: Actor, draftId: string): Promise<ChosenDraft | null> {
  const found = await database().draft.findFirst({
    where: { id: draftId, AND: draftsOfResident(actor) },
    select: { id: true, answers: { select: { step: true, values: true } } },
  });
  return found && { secret: draftSecret(found.id), goOn: pageToGoOn(found.answers) };
}
