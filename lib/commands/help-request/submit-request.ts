import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError, SignInNeededError } from '@/lib/platform/errors';
import { inTurn } from '@/lib/platform/in-turn';
import { createRequest } from './create-request';
import { lockDraft, parseAnswers, type LockedDraft } from './read-draft';

/** Where the sender goes next. */
export type SentRequest = { requestId: string; receiptToken: string; caseId: string };

/**
 * A draft of the desk is only for the host who wrote it; an online draft is for whoever holds its cookie. One that a
 * resident signed for is sent by that resident alone: it counts as verified, also at a shared computer.
 */
function assertMaySend(actor: Actor, { channel, hostId, identityId }: LockedDraft): void {
  if (channel === 'desk') {
    if (actor.kind !== 'staff' || actor.staffId !== hostId) throw new NotFoundError();
  } else if (identityId) {
    const isOwner = actor.kind === 'resident' && actor.identityId === identityId;
    if (!isOwner) throw new SignInNeededError('resident');
  }
}

/**
 * The request that a draft became.
 * @param tx transaction in which the draft is locked
 * @param draftId uuid
 * @returns ids and receipt
 */
async function sentRequestOf(tx: Tx, draftId: string): Promise<SentRequest> {
  const sent = await tx.helpRequest.findUniqueOrThrow({
    where: { submissionKey: draftId },
    select: { id: true, receiptToken: true, caseId: true },
  });
  return { requestId: sent.id, receiptToken: sent.receiptToken, caseId: sent.caseId };
}

/**
 * Sends a request, exactly once: a draft that was sent already leads to the same receipt.
 * @param actor resident, host or nobody we know
 * @param draftId uuid of the draft, found by the caller through its cookie or its host
 * @param at moment of sending
 * @returns ids, and the token of the receipt
 * @throws NotFoundError for a draft that is not there or of another host; FieldErrorsError with paths that start with
 * the question page; SignInNeededError for a draft that somebody signed for
 */
export async function submitRequest(
  actor: Actor,
  draftId: string,
  at: Date = now(),
): Promise<SentRequest> {
  const send = async (tx: Tx): Promise<SentRequest> => {
    const draft = await lockDraft(tx, draftId);
    assertMaySend(actor, draft);
    if (draft.sentAt) return sentRequestOf(tx, draft.id);
    const answers = parseAnswers(draft.answers, today(at));
    const { requestId, receiptToken, caseId } = await createRequest(tx, actor, draft, answers, at);
    return { requestId, receiptToken, caseId };
  };
  return inTurn(() => transaction(send));
}
