import 'server-only';
import { asksForSafety, weighsHeavy } from '@/lib/domains/urgencies';
import { fromDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { sureMatch } from '@/lib/policies/timeline';
import { caseWeight } from '@/lib/rules/case-weight';
import { urgencyRank } from '@/lib/rules/urgency';
import { openCase, type CaseNeed, type OpenedCase } from '@/lib/commands/shared/open-case';
import { promiseContact, refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { tellHousehold } from '@/lib/commands/shared/tell-residents';
import type { Leaving } from './move-out';
import { closeQuietly, moveRequests } from './move-requests';
import { refreshWeight } from './refresh-weight';

const open = ['new', 'in_progress'];

/** What the people who leave have asked themselves, in this case and in earlier ones. */
function readRequests(tx: Tx, { found, people }: Leaving) {
  return tx.helpRequest.findMany({
    where: {
      ...{ householdId: found.householdId, askerId: { in: [...people] } },
      ...sureMatch,
    },
    orderBy: { submittedAt: 'desc' },
    select: {
      ...{ id: true, language: true, urgencies: true, promiseDueOn: true, firstContactAt: true },
      ...{ withdrawnAt: true, parts: { select: { domain: true, status: true } } },
      _count: { select: { helpers: true } },
    },
  });
}

type Requests = Awaited<ReturnType<typeof readRequests>>;

/** Something of it is still to be done: a part, or the first contact. */
const isWaiting = ({ withdrawnAt, firstContactAt, parts }: Requests[number]) =>
  withdrawnAt === null &&
  (firstContactAt === null || parts.some(({ status }) => open.includes(status)));

async function needOf(tx: Tx, requests: Requests, leaving: Leaving): Promise<CaseNeed> {
  const { toId, found, wantsOther, at } = leaving;
  const home = await tx.household.findUniqueOrThrow({
    where: { id: toId },
    select: { postcode: true, hasSafetyFlag: true },
  });
  const waiting = requests.filter(isWaiting);
  const domainKeys = [
    ...new Set(waiting.flatMap(({ parts }) => parts.map(({ domain }) => domain))),
  ];
  const urgencies = waiting.flatMap((request) => request.urgencies);
  const isUrgent = urgencies.length > 0;
  const day = today(at);
  const promised = waiting.flatMap(({ promiseDueOn, firstContactAt }) =>
    promiseDueOn && firstContactAt === null ? [fromDateColumn(promiseDueOn)] : [],
  );
  return {
    ...{ householdId: toId, postcode: home.postcode, domainKeys, today: day },
    ...(wantsOther ? {} : { helpedById: found.contactPersonId }),
    language: requests[0]!.language,
    weight: caseWeight({
      ...{ domainCount: domainKeys.length, isUrgent },
      isHeavy: home.hasSafetyFlag || weighsHeavy(urgencies),
      helperCount: waiting.reduce((total, { _count }) => total + _count.helpers, 0),
    }),
    urgencyRank: urgencyRank({
      isUnsafe: home.hasSafetyFlag || asksForSafety(urgencies),
      isUrgent,
    }),
    // What was promised stays; a day that is over asks for somebody who is there today.
    promiseDueOn: promised.filter((date) => date > day).sort()[0] ?? day,
  };
}

/** Whoever helps them from now on has to know, and they have to know who that is. */
async function tell(
  tx: Tx,
  { actor, found, toId, at }: Leaving,
  { caseId, contactPersonId, actsNowId }: OpenedCase,
  wordsFor: (name: string) => string,
): Promise<void> {
  if (contactPersonId === found.contactPersonId) return refreshPromise(tx, caseId);
  const people = [...new Set([contactPersonId, actsNowId])];
  await signal(tx, ...people.map((staffId) => ({ staffId, kind: 'newCase' as const, caseId })));
  const next = await tx.staff.findUniqueOrThrow({
    where: { id: contactPersonId },
    select: { name: true },
  });
  await addToTimeline(tx, {
    ...{ caseId, at, actorName: actor.name, actorId: actor.staffId },
    ...{ kind: 'contactPersonChanged', text: wordsFor(next.name), isForResident: true },
  });
  await tellHousehold(tx, caseId, 'contactPersonChanged', `parted:${toId}`);
  await promiseContact(tx, { caseId, householdId: toId, at, actor, origin: 'work' });
}

/**
 * Moves what the people who leave have asked to a case of their own, with whoever helped them so far, or with somebody else
 * when that is wanted. When nothing of it is open any more, the case is closed at once: it keeps their story with them.
 * @param tx transaction; the new household is there, and they live in it
 * @param leaving who leaves, and to where
 * @param wordsFor what they read when there is another contact person, made with the name
 * @returns which requests moved, and to which case; null when they asked nothing
 */
export async function takeRequestsAlong(
  tx: Tx,
  leaving: Leaving,
  wordsFor: (name: string) => string,
): Promise<{ ids: string[]; toCaseId: string | null }> {
  const requests = await readRequests(tx, leaving);
  if (requests.length === 0) return { ids: [], toCaseId: null };
  const { actor, found, toId, at } = leaving;
  const need = await needOf(tx, requests, leaving);
  const relievedId = found.contactPersonId;
  const opened = await openCase(tx, need, { actor, origin: 'work', at, relievedId });
  const { caseId } = opened;
  const ids = requests.map(({ id }) => id);
  await moveRequests(tx, ids, { caseId, householdId: toId });
  const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
  await addToTimeline(tx, { ...by, kind: 'movedIn' });
  if (requests.some(isWaiting)) {
    await tell(tx, leaving, opened, wordsFor);
    await refreshWeight(tx, caseId);
  } else {
    await refreshPromise(tx, caseId);
    await closeQuietly(tx, caseId, at);
  }
  return { ids, toCaseId: caseId };
}
