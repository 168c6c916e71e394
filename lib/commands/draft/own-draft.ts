import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { draftKey } from '@/lib/platform/draft-cookie';
import { SignInNeededError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { draftBySecret, draftsBySignIn, lockedDraft } from '@/lib/policies/draft';

/** A draft that somebody may work on, locked until the end of the transaction. */
export type OwnDraft = {
  id: string;
  identityId: string | null;
  birthDate: Date | null;
  codeIndex: string | null;
  sentAt: Date | null;
};

const selected = { id: true } as const;

/**
 * Finds the draft of this browser, or else the newest one of a signed-in resident, without locking it.
 * @param tx transaction or client
 * @param actor who writes
 * @param secret of the draft cookie, or null
 * @returns uuid; undefined when there is none for this actor
 */
export async function findOwnDraft(
  tx: Tx,
  actor: Actor,
  secret: string | null,
): Promise<string | undefined> {
  const bySecret = secret
    ? await tx.draft.findFirst({ where: draftBySecret(actor, draftKey(secret)), select: selected })
    : null;
  if (bySecret) return bySecret.id;
  if (actor.kind !== 'resident') return undefined;
  const where = draftsBySignIn(actor);
  const newest = await tx.draft.findFirst({
    where,
    orderBy: { updatedAt: 'desc' },
    select: selected,
  });
  return newest?.id;
}

/**
 * Finds the draft of this browser that somebody signed for who is not signed in now.
 * @param tx transaction or client
 * @param actor who writes
 * @param secret of the draft cookie, or null
 * @returns uuid; undefined when there is none
 */
export async function findLockedDraft(
  tx: Tx,
  actor: Actor,
  secret: string | null,
): Promise<string | undefined> {
  if (!secret) return undefined;
  const where = lockedDraft(actor, draftKey(secret));
  return (await tx.draft.findFirst({ where, select: selected }))?.id;
}

/**
 * Locks a draft until the end of the transaction.
 * @param tx transaction
 * @param id uuid
 * @returns the draft, perhaps sent already; null when it is not there any more
 */
export async function lockDraftRow(tx: Tx, id: string): Promise<OwnDraft | null> {
  const [draft] = await tx.$queryRaw<OwnDraft[]>(Prisma.sql`
    select id, identity_id as "identityId", birth_date as "birthDate", code_index as "codeIndex",
      sent_at as "sentAt"
    from draft where id = ${id}::uuid for update`);
  return draft ?? null;
}

/**
 * The draft that somebody may work on, locked.
 * @param tx transaction
 * @param actor who writes
 * @param secret of the draft cookie, or null
 * @returns the draft, perhaps sent already; null when there is none for this actor
 * @throws SignInNeededError when somebody signed for the draft of this browser who is not signed in now
 */
export async function lockOwnDraft(
  tx: Tx,
  actor: Actor,
  secret: string | null,
): Promise<OwnDraft | null> {
  const id = await findOwnDraft(tx, actor, secret);
  if (id) return lockDraftRow(tx, id);
  if (await findLockedDraft(tx, actor, secret)) throw new SignInNeededError('resident');
  return null;
}
