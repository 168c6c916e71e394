import 'server-only';
import type { AuditEvent } from '@/lib/platform/audit-events';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { residentLog } from '@/lib/policies/audit';
import { shownGlass } from '@/lib/policies/glass';
import type { OwnRequestKey } from './own-request';

// What is about the household's case as a whole; everything else must be about this request or this person, for what a
// household member asked for stays theirs.
const CASE_WIDE: AuditEvent[] = [
  'deviation.decided',
  'consultation.asked',
  'case.viewed',
  'case.assigned',
  'case.handedOver',
  'case.closed',
  'case.reopened',
  'involvement.started',
  'involvement.ended',
  'family.linked',
  'family.unlinked',
  'family.viewed',
  'glass.broken',
  'glass.viewed',
  'team.viewed',
];
// About the household together; who tried and has no case to it stands in the record by the household alone.
const HOUSEHOLD_WIDE: AuditEvent[] = [
  'authority.recorded',
  'authority.ended',
  'plan.viewed',
  'plan.changed',
  'plan.proposed',
  'plan.decided',
  'plan.agreed',
  'plan.evaluationAnswered',
  'plan.evaluated',
  'conversation.viewed',
  'conversation.shared',
  'attachment.downloaded',
  'note.viewed',
  'known.viewed',
  'visit.viewed',
  'visit.planned',
  'visit.joined',
  'visit.moved',
  'visit.cancelled',
];
/** Done with the code of the slip, by whoever has it. */
export const ofSlip: string[] = ['code.used', 'session.refused'] satisfies AuditEvent[];
const ABOUT_PERSON: AuditEvent[] = ['desk.lookedUp', 'person.changed', 'consent.asked'];

const movedBy = ['household.split', 'household.parted', 'household.joined'] satisfies AuditEvent[];

/** Looks at the case in which the request stood before it was moved to a household of its own. */
async function looksBefore(own: OwnRequestKey): Promise<Prisma.AuditEventWhereInput[]> {
  const splits = await database().auditEvent.findMany({
    where: { requestId: own.id, event: { in: movedBy } },
    select: { caseId: true, at: true },
  });
  return splits.map(({ caseId, at }) => ({
    caseId,
    event: 'case.viewed',
    result: 'done',
    actorKind: 'staff',
    at: { gte: own.submittedAt, lt: at },
  }));
}

/** Of a look that safety forbids to show at once, nothing is there before its day. */
async function shownGlassIds({ caseId }: OwnRequestKey): Promise<string[]> {
  const where = shownGlass(caseId, now());
  const shown = await database().glassBreak.findMany({ where, select: { id: true } });
  return shown.map(({ id }) => id);
}

/**
 * What of the record the sender of a request reads about who looked at it.
 * @param own the reader's request
 */
export async function logOf(own: OwnRequestKey): Promise<Prisma.AuditEventWhereInput> {
  const { id: requestId, caseId, householdId, askerId } = own;
  const mine: Prisma.AuditEventWhereInput = {
    OR: [
      { requestId },
      { caseId, requestId: null, event: { in: CASE_WIDE } },
      { householdId, requestId: null, event: { in: HOUSEHOLD_WIDE } },
      {
        caseId,
        event: { in: ABOUT_PERSON },
        payload: { path: ['personId'], equals: askerId },
      },
    ],
  };
  return {
    OR: [
      { AND: [residentLog(own, await shownGlassIds(own)), mine] },
      { requestId, event: { in: ofSlip } },
      { requestId, event: 'request.viewed', result: 'refused' },
      ...(await looksBefore(own)),
    ],
  };
}
