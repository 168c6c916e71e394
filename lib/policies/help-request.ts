import type { Actor, ResidentActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { Sentence, Things } from './sentences';
import { hearsOfHousehold } from './timeline';

const OWN = ['view', 'add', 'withdraw', 'askOther', 'viewLog'] as const;

/**
 * Who may do what with a request on the own page: who sent it. A household member's request is not the own one: what a
 * child or a partner wrote stays theirs.
 */
export const requestSentences: readonly Sentence<'request'>[] = [
  { who: 'resident', may: OWN, when: isOwn },
  { who: 'slip', may: OWN, when: (slip, request) => request.id === slip.requestId },
];

/**
 * The requests that somebody may see on the own page. By sign-in: what this person sent, and what the contact person
 * confirmed to be from this person. By slip: that one request.
 */
export function visibleRequests(actor: Actor): Prisma.HelpRequestWhereInput {
  if (actor.kind === 'slip') return { id: actor.requestId };
  if (actor.kind !== 'resident' || actor.personId === null) return { id: { in: [] } };
  return {
    OR: [
      { askerId: actor.personId },
      { matchedPersonId: actor.personId, matchStatus: 'confirmed' },
    ],
  };
}

/**
 * The requests whose answers a signed-in resident finds filled in again: the own ones. Not one that is still to be
 * confirmed, for its sender may be somebody else, and not one that was taken back.
 */
export function earlierRequests(actor: ResidentActor): Prisma.HelpRequestWhereInput {
  return {
    AND: [visibleRequests(actor), hearsOfHousehold],
  };
}

/**
 * The receipts that somebody may see: in the browser that holds the draft they came from, whoever that is, and by sign-in
 * one's own. The address alone opens nothing: it stays behind in the history of a shared computer.
 * @param actor who asks
 * @param heldDraftId the draft that this browser's secret opens for this actor, or null
 */
export function visibleReceipts(
  actor: Actor,
  heldDraftId: string | null,
): Prisma.HelpRequestWhereInput {
  const held = { submissionKey: { in: heldDraftId ? [heldDraftId] : [] } };
  return { OR: [held, ...(actor.kind === 'resident' ? [visibleRequests(actor)] : [])] };
}

/**
 * Whether something can be added: not after it was taken back.
 * @param request how it stands
 */
export const mayAddTo = ({ isWithdrawn }: { isWithdrawn: boolean }): boolean => !isWithdrawn;

/**
 * Whether another contact person can be asked for: somebody helps. Asked twice about the same one is asked once.
 * @param request how it stands
 */
export const mayAskForOther = (request: { isWithdrawn: boolean; isCaseOpen: boolean }): boolean =>
  !request.isWithdrawn && request.isCaseOpen;

function isOwn(resident: ResidentActor, request: Things['request']): boolean {
  if (resident.personId === null) return false;
  return [request.askerId, request.confirmedPersonId].includes(resident.personId);
}
