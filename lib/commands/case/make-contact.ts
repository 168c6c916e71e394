import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import type { Contact } from '@/lib/schemas/case';
import { refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { agreeStep, endSteps } from './agreed-steps';
import { endParts, endsLeft } from './end-parts';
import { changeCase, touchCase, type LockedCase } from './change-case';
import { refreshWeight } from './refresh-weight';

/** Today is now; an earlier day is noon of that day, which is that day in the Netherlands all year round. */
const momentOn = (on: LocalDate, at: Date) =>
  on === today(at) ? at : new Date(`${on}T11:00:00.000Z`);

type Making = { actor: StaffActor; found: LockedCase; contact: Contact; at: Date };

/** The requests that the contact was about, soonest sent first. */
async function chosenRequests(tx: Tx, { found, contact }: Making) {
  const requests = await tx.helpRequest.findMany({
    where: { caseId: found.id, id: { in: contact.requests } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, submittedAt: true, firstContactAt: true, withdrawnAt: true },
  });
  if (requests.length === 0) throw new NotFoundError();
  return requests;
}

type Chosen = Awaited<ReturnType<typeof chosenRequests>>;

const lineOf = ({ actor, found, contact }: Making, requests: Chosen) => ({
  ...{ caseId: found.id, requestId: requests[0]!.id, kind: `contact.${contact.how}` },
  ...{ actorId: actor.staffId, text: contact.note || null },
});

/** Nothing is owed for it, and this very contact was written down a moment ago: the second of two presses. */
async function wasWritten(tx: Tx, making: Making, requests: Chosen): Promise<boolean> {
  const recently = new Date(making.at.getTime() - 10 * 60_000);
  const line = lineOf(making, requests);
  return (await tx.timelineEntry.count({ where: { ...line, at: { gte: recently } } })) > 0;
}

/** What cannot be: contact before there was a request, words that nobody will read, a step for what has ended. */
function assertPossible({ found, contact }: Making, requests: Chosen): void {
  const isAsked = requests.some((request) => request.withdrawnAt === null);
  const isEarly = requests.some((request) => contact.on < toLocalDate(request.submittedAt));
  const errors = [
    ...(isEarly ? [{ path: 'on.day', key: 'contactBeforeRequest' }] : []),
    ...(contact.words && !isAsked ? [{ path: 'words', key: 'wordsUnread' }] : []),
    ...(contact.next && found.status !== 'open' ? [{ path: 'nextWhat', key: 'stepOfClosed' }] : []),
  ];
  if (errors.length > 0) throw new FieldErrorsError(errors);
}

/** The promise is kept, the parts are in progress; the resident reads it once per request. */
async function keepPromise(tx: Tx, { actor, found, contact, at }: Making, owed: Chosen) {
  const ids = owed.map((request) => request.id);
  await tx.helpRequest.updateMany({
    where: { id: { in: ids } },
    data: { firstContactAt: momentOn(contact.on, at) },
  });
  await tx.requestPart.updateMany({
    where: { requestId: { in: ids }, status: 'new' },
    data: { status: 'in_progress', version: { increment: 1 } },
  });
  await refreshPromise(tx, found.id);
  const by = { caseId: found.id, at, actorName: actor.name, actorId: actor.staffId };
  for (const requestId of ids) {
    await addToTimeline(tx, { ...by, requestId, kind: 'firstContact', isForResident: true });
  }
}

/** How it was, and the note, for colleagues; the words for who asked, each with a mail that there is a message. */
async function tell(tx: Tx, making: Making, requests: Chosen): Promise<void> {
  const { actor, found, contact, at } = making;
  const by = { caseId: found.id, at, actorName: actor.name, actorId: actor.staffId };
  const { text, ...line } = lineOf(making, requests);
  await addToTimeline(tx, { ...by, ...line, ...(text ? { text } : {}) });
  if (!contact.words) return;
  for (const { id: requestId, withdrawnAt } of requests) {
    if (withdrawnAt) continue;
    const words = { kind: 'told', text: contact.words, isForResident: true };
    await addToTimeline(tx, { ...by, requestId, ...words });
    await tellSender(tx, requestId, 'message', `told:${requestId}:${at.getTime()}`);
  }
}

async function recordContact(tx: Tx, { actor, found }: Making, requests: Chosen) {
  const about = {
    actor,
    origin: 'work' as const,
    caseId: found.id,
    householdId: found.householdId,
  };
  await record(
    tx,
    ...requests.map(({ id: requestId }) => ({
      ...{ event: 'case.contacted' as const, payload: { requestId }, requestId },
      ...about,
    })),
  );
}

async function write(tx: Tx, making: Making): Promise<void> {
  const { actor, found, contact, at } = making;
  const requests = await chosenRequests(tx, making);
  const owed = requests.filter((one) => one.firstContactAt === null && one.withdrawnAt === null);
  const ends = await endsLeft(tx, found.id, contact.parts ?? []);
  const owesNothing = owed.length === 0 && ends.length === 0;
  if (owesNothing && (await wasWritten(tx, making, requests))) return;
  assertPossible(making, requests);
  if (owed.length > 0) await keepPromise(tx, making, owed);
  const by = { actor, found, at };
  const ids = requests.map(({ id }) => id);
  await endParts(tx, by, ends, ids);
  await endSteps(tx, contact.doneSteps ?? [], by);
  const [only, ...others] = requests;
  const requestId = others.length === 0 ? only!.id : null;
  if (contact.next) await agreeStep(tx, { ...contact.next, requestId }, by);
  await tell(tx, making, requests);
  await touchCase(tx, found.id, at);
  await recordContact(tx, making, requests);
  await refreshWeight(tx, found.id);
}

/**
 * There was contact with a household, the first or a later one. What was owed for the requests that it was about is kept:
 * their parts are in progress. What was agreed stands with its day.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param contact about which requests, how, on which day, a note that colleagues read, words that the resident reads, which
 * steps are done, which parts it answered and what comes next
 * @param at moment of writing it down
 * @throws NotFoundError for others, and for requests of another case; FieldErrorsError when the day lies before a request
 * was sent, or nobody can read the words, or a part belongs to another request; ConflictError with a part that a colleague
 * was first with
 */
export async function makeContact(
  actor: StaffActor,
  caseId: string,
  contact: Contact,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'contact', caseId, at }, (tx, found) =>
    write(tx, { actor, found, contact, at }),
  );
}
