import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { transaction } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { fillKnownFacts } from './known-facts';
import { lockOwnDraft } from './own-draft';

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
    if (draft.sentAt) return draftSecret(draft.id);
    const { identityId } = actor;
    if (draft.identityId !== identityId) {
      await tx.draft.update({
        where: { id: draft.id },
        data: { identityId },
        select: { id: true },
      });
    }
    await fillKnownFacts(tx, draft.id, identityId);
    return draftSecret(draft.id);
  });
}
