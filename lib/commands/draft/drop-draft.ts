import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { transaction } from '@/lib/platform/db';
import { lockOwnDraft } from './own-draft';

/**
 * Throws a draft away, with everything that was typed. One that was sent stays: it is a request now.
 * @param actor resident, signed in or not
 * @param secret of the draft cookie
 */
export async function dropDraft(actor: Actor, secret: string | null): Promise<void> {
  await transaction(async (tx) => {
    const draft = await lockOwnDraft(tx, actor, secret);
    if (draft && !draft.sentAt) await tx.draft.delete({ where: { id: draft.id } });
  });
}
