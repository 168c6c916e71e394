import 'server-only';
import { record } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { passingNotices } from '@/lib/commands/notice/pass-notices';
import { chooseContactPerson, replaceContactPerson } from '@/lib/commands/shared/contact-person';
import { promiseContact } from '@/lib/commands/shared/promise';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { Routing } from '@/lib/rules/routing-types';
import { contactPromise } from '@/lib/rules/working-days';
import type { OwnRequest } from './own-request';

/** Somebody else with room, by the rule; null when only people without room are left. */
async function chooseOther(tx: Tx, request: OwnRequest, at: Date): Promise<Routing | null> {
  const parts = await tx.requestPart.findMany({
    where: { caseId: request.caseId, status: { in: ['new', 'in_progress'] } },
    select: { domain: true },
    distinct: ['domain'],
  });
  const { householdId, language, household } = request;
  const routing = await chooseContactPerson(tx, {
    householdId,
    postcode: household.postcode,
    domainKeys: parts.map((part) => part.domain),
    language,
    weight: request.case.weight,
    promiseDueOn: contactPromise(at, request.urgencies.length > 0, settings().promise),
    today: today(at),
    excludedStaffIds: [request.case.contactPersonId],
  });
  const chosen = routing.candidates.find((one) => one.staffId === routing.staffId);
  const isFit = chosen !== undefined && chosen.exclusions.length === 0;
  return isFit && !routing.everyoneFull && !routing.promiseAtRisk ? routing : null;
}

async function announce(tx: Tx, request: OwnRequest, routing: Routing, at: Date): Promise<void> {
  const { id: requestId, caseId, householdId } = request;
  const next = await tx.staff.findUniqueOrThrow({
    where: { id: routing.staffId },
    select: { id: true, name: true },
  });
  await addToTimeline(tx, {
    caseId,
    kind: 'contactPersonChanged',
    at,
    actorName: next.name,
    actorId: next.id,
    isForResident: true,
  });
  const receivers = [...new Set([routing.staffId, routing.actsNowId])];
  await signal(
    tx,
    ...receivers.map((staffId) => ({ staffId, kind: 'newCase' as const, caseId, requestId })),
  );
  const cause = `contactPersonChanged:${caseId}:${next.id}:${at.toISOString()}`;
  await tellSender(tx, requestId, 'contactPersonChanged', cause);
  const payload = { staffId: next.id, reason: 'residentAsked', everyoneFull: false };
  const about = { requestId, caseId, householdId };
  await record(tx, { event: 'case.assigned', payload, actor: 'system', origin: 'mine', ...about });
}

async function change(tx: Tx, request: OwnRequest, at: Date): Promise<boolean> {
  const routing = await chooseOther(tx, request, at);
  if (!routing) return false;
  await replaceContactPerson(tx, {
    caseId: request.caseId,
    toStaffId: routing.staffId,
    at,
    reason: 'residentAsked',
    explanation: routing.candidates,
  });
  const { caseId, householdId } = request;
  await promiseContact(tx, { caseId, householdId, at, actor: 'system', origin: 'mine' });
  await announce(tx, request, routing, at);
  return true;
}

/**
 * Gives the case another contact person by the routing rule, when somebody else has room.
 * @param tx transaction in which the case is locked
 * @param request the own request of the resident who asked
 * @param at moment of asking
 * @returns whether it was done; if not, nothing was written
 */
export function changeContactPerson(tx: Tx, request: OwnRequest, at: Date): Promise<boolean> {
  return passingNotices(tx, { caseId: request.caseId, at }, () => change(tx, request, at));
}
