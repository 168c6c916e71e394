import 'server-only';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { findTeamLead } from '@/lib/commands/shared/find-team-lead';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { addMonths } from '@/lib/rules/local-date';
import { mayChangeAtOnce } from '@/lib/rules/other-contact-person';
import type { OtherContactPersonInput } from '@/lib/schemas/my-case';
import { changeContactPerson } from './change-contact-person';
import { withOwnRequest, type Owner, type OwnRequest } from './own-request';

/** How it went on: somebody else was named at once, or the team lead decides and calls. */
export type OtherContactPersonOutcome = 'changed' | 'teamLead';

const monthsBetweenChanges = 12;

/** Whether this was asked already about the contact person whom the case has now. */
async function hasAsked(tx: Tx, request: OwnRequest): Promise<boolean> {
  const assignment = await tx.assignment.findFirst({
    where: { caseId: request.caseId, until: null },
    select: { since: true },
  });
  const asked = await tx.timelineEntry.findFirst({
    where: {
      requestId: request.id,
      kind: 'contactPersonAsked',
      ...(assignment ? { at: { gt: assignment.since } } : {}),
    },
    select: { id: true },
  });
  return asked !== null;
}

async function mayChange(tx: Tx, request: OwnRequest, at: Date): Promise<boolean> {
  const { caseId, askerId, matchStatus } = request;
  const others = await tx.helpRequest.findFirst({
    where: { caseId, withdrawnAt: null, askerId: { not: askerId } },
    select: { id: true },
  });
  const before = new Date(`${addMonths(today(at), -monthsBetweenChanges)}T00:00:00Z`);
  const changed = await tx.assignment.findFirst({
    where: { caseId, reason: 'residentAsked', since: { gte: before } },
    select: { id: true },
  });
  return mayChangeAtOnce({
    matchStatus,
    hasHadContact: request.firstContactAt !== null,
    isShared: others !== null,
    hasSafetyFlag: request.household.hasSafetyFlag,
    hasChangedBefore: changed !== null,
  });
}

/** From now on the rule passes this person by. Not for a household that is only probably the sender's. */
async function exclude(tx: Tx, request: OwnRequest): Promise<void> {
  if (request.matchStatus === 'to_confirm') return;
  await tx.routingExclusion.createMany({
    data: [
      {
        householdId: request.householdId,
        staffId: request.case.contactPersonId,
        why: 'residentAsked',
      },
    ],
    skipDuplicates: true,
  });
}

async function writeDown(
  tx: Tx,
  actor: Owner,
  request: OwnRequest,
  asked: { reason: string; at: Date },
): Promise<void> {
  const { id: requestId, caseId, householdId } = request;
  await addToTimeline(tx, {
    caseId,
    requestId,
    kind: 'contactPersonAsked',
    at: asked.at,
    actorName: request.asker.givenName,
    ...(asked.reason ? { text: asked.reason } : {}),
    isForResident: true,
  });
  const about = { requestId, caseId, householdId };
  const event = 'case.contactPersonAsked';
  await record(tx, { event, payload: {}, actor, origin: 'mine', ...about });
}

/** Never the one whom it is about (VALUES H7). Whoever runs the service must see to it that there is a team lead. */
async function tellTeamLead(tx: Tx, request: OwnRequest): Promise<void> {
  const { id: requestId, caseId } = request;
  const staffId = await findTeamLead(tx, request.case.contactPersonId, today());
  if (!staffId) {
    log('error', 'No team lead is in service to hear a wish for another contact person');
    return;
  }
  await signal(tx, { staffId, kind: 'contactPersonAsked', caseId, requestId });
}

/**
 * Asks for another contact person. Where it concerns nobody else and somebody has room, the change happens at once;
 * otherwise the contact person stays for now, and the team lead, who is told in both cases, calls the resident.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid
 * @param input whom it is about, and why (may be empty)
 * @returns how it went on; asking twice about the same person gives the same answer
 * @throws NotFoundError for somebody else's request, FieldErrorsError when the request has ended
 */
export async function askOtherContactPerson(
  actor: Owner,
  requestId: string,
  input: OtherContactPersonInput,
): Promise<OtherContactPersonOutcome> {
  return withOwnRequest(actor, requestId, async (tx, request) => {
    if (request.withdrawnAt || request.case.status !== 'open') {
      throw new FieldErrorsError([{ path: 'reason', key: 'requestEnded' }]);
    }
    if (request.case.contactPersonId !== input.contactPersonId) return 'changed';
    if (await hasAsked(tx, request)) return 'teamLead';
    const at = now();
    const isAllowed = await mayChange(tx, request, at);
    await writeDown(tx, actor, request, { reason: input.reason, at });
    await exclude(tx, request);
    await tellTeamLead(tx, request);
    const isChanged = isAllowed && (await changeContactPerson(tx, request, at));
    return isChanged ? 'changed' : 'teamLead';
  });
}
