import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';

/**
 * The draft that a browser's secret opens: whoever holds the secret typed it, or came in with its code. A signed-in
 * resident never opens a draft of somebody else who signed in on the same browser before.
 * @param tokenHash of the secret in the cookie
 */
export function draftBySecret(actor: Actor, tokenHash: string): Prisma.DraftWhereInput {
  const notSomebodyElses: Prisma.DraftWhereInput =
    actor.kind === 'resident'
      ? { OR: [{ identityId: null }, { identityId: actor.identityId }] }
      : {};
  return { AND: [{ tokenHash, channel: 'online' }, notSomebodyElses] };
}

/**
 * The drafts of a signed-in resident that were not sent yet, whatever device they were typed on; for everybody else a
 * `where` that finds nothing.
 */
export function draftsBySignIn(actor: Actor): Prisma.DraftWhereInput {
  if (actor.kind !== 'resident') return { id: { in: [] } };
  return { identityId: actor.identityId, channel: 'online', sentAt: null };
}

/**
 * Whether somebody may read what the sign-in service told about the one who signed in: only that resident, and only
 * while signed in. A browser that still holds the draft shows what was typed, not what was told.
 */
export function maySeeFacts(actor: Actor, draft: { identityId: string | null }): boolean {
  return actor.kind === 'resident' && actor.identityId === draft.identityId;
}
