import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { transaction } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { limitNewDrafts, startDraft } from './start-draft';

/**
 * Begins another request beside what a signed-in resident began before; that one stays as it is. Without it the newest
 * one of this resident would be taken up again. Nobody else needs it: a browser that forgot its draft begins anew.
 * @param actor whoever it is
 * @param address network address, for counting new drafts
 * @returns secret of an empty draft, for the cookie; null when none is needed
 * @throws RateLimitedError when one network address starts too many drafts
 */
export async function beginAnother(actor: Actor, address: string): Promise<string | null> {
  if (actor.kind !== 'resident') return null;
  await limitNewDrafts(address);
  const { id } = await transaction((tx) => startDraft(tx));
  return draftSecret(id);
}
