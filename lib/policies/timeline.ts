import type { Prisma } from '@/lib/platform/prisma/client';

/** The request whose messages are asked for; who may ask is `view` of the request. */
export type MessagedRequest = {
  id: string;
  caseId: string;
  submittedAt: Date;
  matchStatus: string;
  withdrawnAt: Date | null;
};

/**
 * What a resident reads of the story of a case: what was said to the own request, and to the household as a whole since
 * it was sent.
 *
 * While the contact person has not confirmed that the request belongs to a known household, only what was said to the
 * request itself: words for the household are not the sender's, and would tell that it was known. Nothing that was said
 * after the sender took the request back: it is no longer about that request.
 */
export function residentTimeline(request: MessagedRequest): Prisma.TimelineEntryWhereInput {
  const { id, caseId, submittedAt, matchStatus, withdrawnAt } = request;
  const toHousehold = { caseId, requestId: null, at: { gte: submittedAt } };
  return {
    isForResident: true,
    ...(withdrawnAt ? { at: { lte: withdrawnAt } } : {}),
    OR: [{ requestId: id }, ...(isSureMatch({ matchStatus }) ? [toHousehold] : [])],
  };
}

/** The requests of which nobody still has to say that the sender is of this household. */
export const sureMatch = {
  matchStatus: { not: 'to_confirm' },
} satisfies Prisma.HelpRequestWhereInput;

/**
 * As `sureMatch`, of a request that was read.
 * @param request how its sender was found
 */
export const isSureMatch = ({ matchStatus }: { matchStatus: string }): boolean =>
  matchStatus !== sureMatch.matchStatus.not;

/**
 * The requests whose senders hear what is said to the household as a whole. Not who took the request back, and not
 * somebody of whom it is not sure that this is the household.
 */
export const hearsOfHousehold = {
  withdrawnAt: null,
  ...sureMatch,
} satisfies Prisma.HelpRequestWhereInput;
