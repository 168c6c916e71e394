import type { AuditEvent } from '@/lib/platform/audit-events';
import type { Prisma } from '@/lib/platform/prisma/client';
import { isSureMatch } from './timeline';

/** The request whose log is asked for; who may ask is `viewLog` of the request. */
export type LoggedRequest = {
  id: string;
  caseId: string;
  householdId: string;
  submittedAt: Date;
  matchStatus: string;
};

// What a colleague, or somebody from outside, did or looked at that a resident has a right to see. Not in it: the silent signal of a protected
// household, and everything that is about a colleague or a session.
const LOGGED: readonly AuditEvent[] = [
  'case.viewed',
  'case.contacted',
  'case.assigned',
  'case.handedOver',
  'case.closed',
  'case.reopened',
  'part.answered',
  'part.changed',
  'part.eventRecorded',
  'household.confirmed',
  'household.split',
  'household.parted',
  'household.joined',
  'household.changed',
  'person.changed',
  'desk.lookedUp',
  'desk.answered',
  'desk.visitViewed',
  'code.sent',
  'involvement.started',
  'involvement.ended',
  'consent.asked',
  'authority.recorded',
  'authority.ended',
  'family.linked',
  'family.unlinked',
  'family.viewed',
  'glass.broken',
  'glass.viewed',
  'team.viewed',
  'wish.viewed',
  'wish.contacted',
  'plan.viewed',
  'plan.changed',
  'plan.proposed',
  'plan.decided',
  'plan.agreed',
  'plan.evaluationAnswered',
  'plan.evaluated',
  'deviation.decided',
  'decision.announced',
  'objection.noted',
  'late.newDay',
  'ask.made',
  'ask.extended',
  'ask.closed',
  'consultation.asked',
  'known.viewed',
  'visit.viewed',
  'visit.planned',
  'visit.joined',
  'visit.moved',
  'visit.cancelled',
  'conversation.viewed',
  'conversation.shared',
  'attachment.downloaded',
  'note.viewed',
];

const GLASS: readonly AuditEvent[] = ['glass.broken', 'glass.viewed'];

const ofGlass = (id: string): Prisma.AuditEventWhereInput => ({
  payload: { path: ['glassBreakId'], equals: id },
});

/**
 * What a resident sees under "wie keek mee": everything that colleagues did or tried around this request since it was
 * sent, refused looks included. Looks at the household from before it belong to whoever lived there then.
 *
 * While the contact person has not confirmed that the request belongs to a known household, only what is about the
 * request itself, and who opened the case and so read it: anything more would tell the sender that the household was
 * known.
 *
 * Of a look without being involved only what is in `shownGlassIds` (`shownGlass` of lib/policies/glass): where nothing is
 * said about it, it is not shown, for safety may forbid it.
 */
export function residentLog(
  request: LoggedRequest,
  shownGlassIds: readonly string[] = [],
): Prisma.AuditEventWhereInput {
  const about: Prisma.AuditEventWhereInput = isSureMatch(request)
    ? { OR: [{ caseId: request.caseId }, { householdId: request.householdId }] }
    : { caseId: request.caseId, event: 'case.viewed', result: 'done' };
  return {
    actorKind: { in: ['staff', 'participant'] },
    event: { in: [...LOGGED] },
    AND: [{ OR: [{ event: { notIn: [...GLASS] } }, ...shownGlassIds.map(ofGlass)] }],
    at: { gte: request.submittedAt },
    OR: [{ requestId: request.id }, about],
  };
}
