import { z } from 'zod';
import { chooseDraft } from '@/lib/commands/draft/choose-draft';
import type { Actor } from '@/lib/platform/actor-types';
import { opensDraft, readDraftSecret, rememberDraft } from '@/lib/platform/draft-cookie';

/**
 * The page that was posted may show another request than this browser works on now: another tab chose that one. What is
 * said on a page is about the request on that page, so the browser goes on with that.
 */
export async function followShown(actor: Actor, shownId: unknown): Promise<string | null> {
  const secret = await readDraftSecret();
  const shown = z.uuid().safeParse(shownId).data;
  if (!shown || (secret && opensDraft(secret, shown))) return secret;
  const chosen = await chooseDraft(actor, shown);
  if (!chosen) return secret;
  await rememberDraft(chosen.secret);
  return chosen.secret;
}
