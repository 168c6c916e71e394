import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { transaction, type Tx } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { fillKnownFacts, linkDraft } from './known-facts';
import { lockOwnDraft } from './own-draft';

/** Made to begin another request, and nothing was said in it: it becomes somebody's with its first answer. */
const isUntouched = async (tx: Tx, draftId: string) =>
  (await tx.draftAnswer.count({ where: { draftId } })) === 0;

/**
 * After signing in half-way: the draft of this browser becomes the signed-in resident's, with everything that was typed,
 * and what is known is not asked again. Without one, the resident's newest open draft comes along.
 * @param actor whoever signed in; only for a resident something happens
 * @param secret of the draft cookie, or null
 * @returns secret for the cookie, or null when there is no draft
 */
export async function linkDraftToIdentity(
  actor: Actor,
  secret: string | null,
): Promise<string | null> {
  if (actor.kind !== 'resident') return null;
  return transaction(async (tx) => {
    const draft = await lockOwnDraft(tx, actor, secret);
    if (!draft) return null;
    if (draft.sentAt || (await isUntouched(tx, draft.id))) return draftSecret(draft.id);
    await linkDraft(tx, actor, draft);
    // What was told may be newer than at the last sign-in.
    await fillKnownFacts(tx, draft.id, actor.identityId);
    return draftSecret(draft.id);
  });
}
