import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** A request that joined a household as *to be confirmed*, with every other such request of the same sender. */
export type Unconfirmed = {
  id: string;
  /** this request and the sender's other unconfirmed ones in this case */
  ids: string[];
  askerId: string;
  matchedPersonId: string;
  language: string;
  answers: HelpRequestAnswers;
  promiseDueOn: Date | null;
};

/** Whether the request is or was one of this case, so that somebody else decided on it. */
async function wasHere(tx: Tx, caseId: string, requestId: string): Promise<boolean> {
  const inCase = await tx.helpRequest.count({ where: { id: requestId, caseId } });
  if (inCase > 0) return true;
  const where = { caseId, requestId, event: 'household.split' };
  return (await tx.auditEvent.count({ where })) > 0;
}

/**
 * Reads a request that still has to be confirmed.
 * @param tx transaction in which household and case are locked
 * @param caseId uuid
 * @param requestId uuid
 * @returns the request and its siblings
 * @throws NotFoundError when there is no such request in this case; ConflictError when a colleague decided on it already
 */
export async function readUnconfirmed(
  tx: Tx,
  caseId: string,
  requestId: string,
): Promise<Unconfirmed> {
  const request = await tx.helpRequest.findFirst({
    where: { id: requestId, caseId, matchStatus: 'to_confirm' },
    select: {
      id: true,
      askerId: true,
      matchedPersonId: true,
      language: true,
      answers: true,
      promiseDueOn: true,
    },
  });
  if (!request?.matchedPersonId) {
    throw (await wasHere(tx, caseId, requestId)) ? new ConflictError({}) : new NotFoundError();
  }
  const { askerId, matchedPersonId } = request;
  const siblings = await tx.helpRequest.findMany({
    where: { caseId, askerId, matchedPersonId, matchStatus: 'to_confirm' },
    orderBy: { submittedAt: 'asc' },
    select: { id: true },
  });
  return {
    ...request,
    matchedPersonId,
    answers: request.answers as HelpRequestAnswers,
    ids: siblings.map((one) => one.id),
  };
}

/**
 * Whether somebody decided this already, so that a second press is no second decision.
 * @param tx transaction
 * @param requestId uuid
 * @param decision what the press asks for
 * @returns true when the request stands so
 */
export async function isDecided(
  tx: Tx,
  requestId: string,
  decision: 'confirmed' | 'split',
): Promise<boolean> {
  const count = await tx.helpRequest.count({ where: { id: requestId, matchStatus: decision } });
  return count > 0;
}
