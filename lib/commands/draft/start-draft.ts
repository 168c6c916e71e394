import 'server-only';
import { now } from '@/lib/platform/clock';
import { randomId, tokenHash } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { limitRate } from '@/lib/platform/rate-limit';
import type { OwnDraft } from './own-draft';

/**
 * Counts a new draft. A whole library may sit behind one network address.
 * @param address where the browser is
 * @throws RateLimitedError after 60 in an hour
 */
export async function limitNewDrafts(address: string): Promise<void> {
  await limitRate('draft.start', address, 60, 60 * 60);
}

/**
 * A draft without an answer, of nobody yet.
 * @param tx transaction of what begins it
 * @returns the draft
 */
export async function startDraft(tx: Tx): Promise<OwnDraft> {
  const id = randomId();
  const at = now();
  const token = tokenHash(draftSecret(id));
  await tx.draft.create({
    data: { id, tokenHash: token, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  return { id, identityId: null, birthDate: null, codeIndex: null, sentAt: null };
}
