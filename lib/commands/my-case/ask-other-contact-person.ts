import 'server-only';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { mayAskForOther } from '@/lib/policies/help-request';
import { isSureMatch } from '@/lib/policies/timeline';
import { tookOver } from '@/lib/facts/household/took-over';
import { findTeamLead } from '@/lib/facts/team/find-team-lead';
import { signal } from '@/lib/commands/shared/tell';
import { addMonths } from '@/lib/rules/local-date';
import { mayChangeAtOnce } from '@/lib/rules/other-contact-person';
import type { OtherContactPersonInput } from '@/lib/schemas/my-case';
import { changeContactPerson } from './change-contact-person';
import { withOwnRequest, type Owner, type OwnRequest } from './own-request';

/** How it went on: somebody else was named at once, or the team lead decides and calls. */
export type OtherContactPersonOutcome = 'changed' | 'teamLead';

const monthsBetweenChanges = 12;

/** The assignment that the wish is about: the contact person whom the case has now. */
async function openAssignment(tx: Tx, { caseId }: OwnRequest): Promise<string> {
  const assignment = await tx.assignment.findFirstOrThrow({
    where: { caseId, until: null },
    select: { id: true },
  });
  return assignment.id;
}

async function hasAsked(tx: Tx, requestId: string, assignmentId: string): Promise<boolean> {
  const asked = await tx.contactPersonWish.findUnique({
    where: { requestId_assignmentId: { requestId, assignmentId } },
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
    hasHadContact: request.spokenAt !== null,
    isShared: others !== null,
    hasSafetyFlag: request.household.hasSafetyFlag,
    hasChangedBefore: changed !== null,
  });
}

/** From now on the rule passes this person by. Not for a household that is only probably the sender's. */
async function exclude(tx: Tx, request: OwnRequest): Promise<void> {
  if (!isSureMatch(request)) return;
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

type Wish = { assignmentId: string; reason: string; askedAt: Date; preferredId: string | null };

/**
 * The wish stands apart from the story of the case, which the contact person reads. It is told to a team lead, never to
 * the one whom it is about (VALUES H7); whoever runs the service must see to it that there is one.
 */
async function writeDown(tx: Tx, actor: Owner, request: OwnRequest, wish: Wish): Promise<void> {
  const { id: requestId, caseId, householdId } = request;
  const { contactPersonId } = request.case;
  const leadId = await findTeamLead(tx, { contactPersonId, householdId }, today());
  await tx.contactPersonWish.create({ data: { requestId, leadId, ...wish }, select: { id: true } });
  if (leadId) await signal(tx, { staffId: leadId, kind: 'contactPersonAsked', caseId, requestId });
  else log('error', 'No team lead is in service to hear a wish for another contact person');
  const about = { requestId, caseId, householdId };
  const event = 'case.contactPersonAsked';
  await record(tx, { event, payload: {}, actor, origin: 'mine', ...about });
}

/** Who helped before, when the resident would rather go on with that one; null when that one cannot. */
async function preferredIn(tx: Tx, request: OwnRequest, at: Date): Promise<string | null> {
  const took = await tookOver(tx, request, today(at));
  return took?.canReturn ? took.before.id : null;
}

/** The change that was asked for, when it may happen at once. */
async function changeNow(tx: Tx, request: OwnRequest, at: Date): Promise<boolean> {
  const isAllowed = await mayChange(tx, request, at);
  await exclude(tx, request);
  return isAllowed && changeContactPerson(tx, request, at);
}

/**
 * Asks for another contact person. Where it concerns nobody else and somebody has room, the change happens at once;
 * otherwise the contact person stays for now, and the team lead, who is told in both cases, calls the resident. Who would
 * rather go on with the one before says nothing against the present one: nobody is passed by, and a team lead decides.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid
 * @param input whom it is about, whether the one before is wished back, and why (may be empty)
 * @returns how it went on; asking twice about the same person gives the same answer
 * @throws NotFoundError for somebody else's request, FieldErrorsError when the request has ended
 */
export async function askOtherContactPerson(
  actor: Owner,
  requestId: string,
  input: OtherContactPersonInput,
): Promise<OtherContactPersonOutcome> {
  return withOwnRequest(actor, requestId, async (tx, request) => {
    const isCaseOpen = request.case.status === 'open';
    if (!mayAskForOther({ isWithdrawn: request.withdrawnAt !== null, isCaseOpen })) {
      throw new FieldErrorsError([{ path: 'reason', key: 'requestEnded' }]);
    }
    if (request.case.contactPersonId !== input.contactPersonId) return 'changed';
    const assignmentId = await openAssignment(tx, request);
    if (await hasAsked(tx, request.id, assignmentId)) return 'teamLead';
    const at = now();
    const { reason, prefersPrevious } = input;
    const preferredId = prefersPrevious ? await preferredIn(tx, request, at) : null;
    await writeDown(tx, actor, request, { assignmentId, reason, askedAt: at, preferredId });
    const isChanged = !prefersPrevious && (await changeNow(tx, request, at));
    return isChanged ? 'changed' : 'teamLead';
  });
}
