import { linkDraftToIdentity } from '@/lib/commands/draft/link-draft';
import type { Actor } from '@/lib/platform/actor-types';
import { forgetDraft, readDraftSecret, rememberDraft } from '@/lib/platform/draft-cookie';
import { errorFacts, log } from '@/lib/platform/log';

async function linkDraft(actor: Actor): Promise<string | null> {
  try {
    return await linkDraftToIdentity(actor, await readDraftSecret());
  } catch (error) {
    // It is still there, only without the name filled in.
    log('error', 'A draft could not be linked to a sign-in', errorFacts(error));
    return null;
  }
}

/** After signing in: the request that is being written goes along. */
export async function takeDraftAlong(actor: Actor): Promise<void> {
  const secret = await linkDraft(actor);
  if (secret) await rememberDraft(secret);
}

/** Before a resident signs out: the request stays behind the sign-in, and this device forgets it. */
export async function leaveDraftBehind(actor: Actor): Promise<void> {
  if (await linkDraft(actor)) await forgetDraft();
}
