import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';

/** What a browser holds: the hash of the secret in its cookie, and whether it showed the code of the draft just now. */
type Key = { tokenHash: string; isByCode: boolean };

const nothing: Prisma.DraftWhereInput = { id: { in: [] } };

/**
 * The draft that a browser's secret opens: whoever holds the secret typed it. One that somebody signed for opens for that
 * resident while signed in, or with its code; the next one at a shared computer holds the secret as well. A signed-in
 * resident never opens a draft of somebody else who signed in on the same browser before.
 */
export function draftBySecret(actor: Actor, { tokenHash, isByCode }: Key): Prisma.DraftWhereInput {
  const draft = { tokenHash, channel: 'online' };
  if (actor.kind === 'resident') {
    return { ...draft, OR: [{ identityId: null }, { identityId: actor.identityId }] };
  }
  return isByCode ? draft : { ...draft, identityId: null };
}

/**
 * The draft of this browser that somebody signed for who is not signed in now. That it is there may be told, and what
 * was being typed on an open page may be added; nothing of it is shown.
 */
export function lockedDraft(actor: Actor, { tokenHash, isByCode }: Key): Prisma.DraftWhereInput {
  if (actor.kind === 'resident' || isByCode) return nothing;
  return { tokenHash, channel: 'online', identityId: { not: null } };
}

/**
 * The drafts that a signed-in resident signed for, sent or not, whatever device they were typed on; for everybody else a
 * `where` that finds nothing.
 */
export function draftsOfResident(actor: Actor): Prisma.DraftWhereInput {
  if (actor.kind !== 'resident') return nothing;
  return { identityId: actor.identityId, channel: 'online' };
}

/**
 * Those of them that were not sent yet.
 */
export function draftsBySignIn(actor: Actor): Prisma.DraftWhereInput {
  return { ...draftsOfResident(actor), sentAt: null };
}

/**
 * Whether somebody may read what the sign-in service told about the one who signed in: only that resident, and only
 * while signed in. Whoever opens the draft with its code reads what was typed, not what was told.
 */
export function maySeeFacts(actor: Actor, draft: { identityId: string | null }): boolean {
  return actor.kind === 'resident' && actor.identityId === draft.identityId;
}
