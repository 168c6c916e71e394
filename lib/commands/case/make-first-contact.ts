import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import type { FirstContact } from '@/lib/schemas/case';
import { refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from './change-case';

/** Today is now; an earlier day is noon of that day, which is that day in the Netherlands all year round. */
const momentOn = (on: LocalDate, at: Date) =>
  on === today(at) ? at : new Date(`${on}T11:00:00.000Z`);

async function owedRequests(tx: Tx, caseId: string, ids: readonly string[]) {
  return tx.helpRequest.findMany({
    where: { caseId, id: { in: [...ids] }, firstContactAt: null, withdrawnAt: null },
    orderBy: { submittedAt: 'asc' },
    select: { id: true, submittedAt: true },
  });
}

/**
 * First contact was made: the promise is kept, the parts are in progress.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param contact for which requests, how, on which day, and a note that colleagues read
 * @param at moment of writing it down
 * @throws NotFoundError for others; FieldErrorsError when the day lies before a request was sent
 */
export async function makeFirstContact(
  actor: StaffActor,
  caseId: string,
  contact: FirstContact,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'contact', caseId, at }, async (tx, found) => {
    const requests = await owedRequests(tx, caseId, contact.requests);
    // Written down already, by a second press or by a colleague at the same moment: nothing is owed any more.
    if (requests.length === 0) return keepNote(tx, { actor, caseId, contact, at });
    if (requests.some((request) => contact.on < toLocalDate(request.submittedAt))) {
      throw new FieldErrorsError([{ path: 'on.day', key: 'contactBeforeRequest' }]);
    }
    const ids = requests.map((request) => request.id);
    await tx.helpRequest.updateMany({
      where: { id: { in: ids } },
      data: { firstContactAt: momentOn(contact.on, at) },
    });
    await tx.requestPart.updateMany({
      where: { requestId: { in: ids }, status: 'new' },
      data: { status: 'in_progress', version: { increment: 1 } },
    });
    await refreshPromise(tx, caseId);
    await touchCase(tx, caseId, at);
    await tell(tx, { actor, caseId, ids, contact, at });
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    await record(
      tx,
      ...ids.map((requestId) => ({
        event: 'case.contacted' as const,
        payload: { requestId },
        requestId,
        ...about,
      })),
    );
  });
}

type Note = { actor: StaffActor; caseId: string; contact: FirstContact; at: Date };

/** The promise was kept by a colleague; what this one wrote down is not lost. The same press twice is one note. */
async function keepNote(tx: Tx, { actor, caseId, contact, at }: Note): Promise<void> {
  if (contact.note === '') return;
  const about = await tx.helpRequest.findFirst({
    where: { caseId, id: { in: contact.requests }, withdrawnAt: null },
    orderBy: { submittedAt: 'asc' },
    select: { id: true },
  });
  const line = {
    ...{ caseId, kind: `contact.${contact.how}`, actorId: actor.staffId, text: contact.note },
  };
  const recently = new Date(at.getTime() - 10 * 60_000);
  const isThere = await tx.timelineEntry.count({ where: { ...line, at: { gte: recently } } });
  if (!about || isThere > 0) return;
  await addToTimeline(tx, { ...line, requestId: about.id, at, actorName: actor.name });
  await touchCase(tx, caseId, at);
}

type News = { actor: StaffActor; caseId: string; ids: string[]; contact: FirstContact; at: Date };

/** One line per request for the resident; one line with how, and the note, for colleagues. */
async function tell(tx: Tx, { actor, caseId, ids, contact, at }: News): Promise<void> {
  const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
  for (const requestId of ids) {
    await addToTimeline(tx, { ...by, requestId, kind: 'firstContact', isForResident: true });
  }
  const text = contact.note === '' ? {} : { text: contact.note };
  await addToTimeline(tx, { ...by, requestId: ids[0]!, kind: `contact.${contact.how}`, ...text });
}
