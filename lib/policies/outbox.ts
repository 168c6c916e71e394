import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';

/**
 * What was sent to who sent a request: about it, and about the household without a request.
 * @param own request on the own page
 * @returns condition on messages
 */
export function residentMessages(own: {
  id: string;
  askerId: string;
}): Prisma.OutboundMessageWhereInput {
  return { OR: [{ requestId: own.id }, { requestId: null, personId: own.askerId }] };
}

/**
 * What went to somebody about a household, without a request of their own.
 * @param actor who asks
 * @returns condition on messages; what went about a request is seen by who sees that request
 */
export function messagesToMe(actor: Actor): Prisma.OutboundMessageWhereInput {
  if (actor.kind !== 'resident' || actor.personId === null) return { id: { in: [] } };
  return { requestId: null, personId: actor.personId };
}

/**
 * What reached nobody of a household, until somebody called or wrote: about one of its cases, or to somebody who lives there,
 * of no case. Not the answer to a complaint, which may be about who helps: its handler has that.
 * @param householdId uuid
 * @returns condition on messages
 */
export function unreachedIn(householdId: string): Prisma.OutboundMessageWhereInput {
  const livesThere = { some: { householdId, until: null, isConfirmed: true } };
  return {
    notReachedAt: { not: null },
    OR: [
      { case: { householdId } },
      {
        ...{ caseId: null, template: { not: 'complaintAnswered' } },
        person: { memberships: livesThere },
      },
    ],
  };
}

/**
 * Who prints letters: the hosts at the desk, where printer and post are, and team leads. A letter names who it is for and
 * where that one lives; the homes that may not be found get none on paper (RULES 2.7).
 * @param actor who asks
 * @returns whether this is somebody who prints
 */
export const mayPrint = (actor: Actor): actor is StaffActor =>
  actor.kind === 'staff' && (actor.roles.includes('host') || actor.roles.includes('team_lead'));
