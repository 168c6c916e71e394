import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor-types';
import { record, type Origin } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { domainsForAreas } from '@/lib/domains';
import { weighsHeavy } from '@/lib/domains/urgencies';
import { addressKey } from '@/lib/rules/household-match';
import { caseWeight } from '@/lib/rules/case-weight';
import { contactPromise } from '@/lib/rules/working-days';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import { addToTimeline, signal, tellResident } from '@/lib/commands/shared/tell';
import { findHousehold, lockSignedIn } from './find-household';
import { placeInCase, type Place } from './place-in-case';
import type { LockedDraft } from './read-draft';
import { askerName, settlePeople, type Settled } from './settle-people';
import { writeRequest } from './write-request';

/** What a sender and the next step of a command need to know. */
export type CreatedRequest = {
  requestId: string;
  receiptToken: string;
  caseId: string;
  contactPersonId: string;
  isNewCase: boolean;
};

const originOf = (channel: LockedDraft['channel']): Origin =>
  channel === 'desk' ? 'desk' : 'online';

/** The contact persons of protected households that this request resembles; they get a silent signal, others nothing. */
async function contactPersonsOf(tx: Tx, householdIds: readonly string[]) {
  if (householdIds.length === 0) return [];
  return tx.case.findMany({
    where: { householdId: { in: [...householdIds] } },
    orderBy: { openedAt: 'desc' },
    select: { id: true, contactPersonId: true },
    distinct: ['householdId'],
  });
}

/**
 * Everything that happens when a request is sent, in the caller's transaction: household, people, case, contact person,
 * request with parts, record, signals and mail.
 * @param tx transaction in which the draft is locked and not yet sent
 * @param actor resident, host or nobody we know
 * @param draft the locked draft
 * @param answers its checked answers
 * @param at moment of sending
 * @returns ids, and the token of the receipt
 */
export async function createRequest(
  tx: Tx,
  actor: Actor,
  draft: LockedDraft,
  answers: HelpRequestAnswers,
  at: Date,
): Promise<CreatedRequest> {
  const day = today(at);
  const requestId = randomUUID();
  const who = answers['wie-bent-u'];
  const signedIn = draft.identityId ? await lockSignedIn(tx, draft.identityId) : null;
  const asker = {
    ...askerName(answers),
    birthDate: who.birthDate,
    addressKey: addressKey(who.postcode, who.houseNumber),
  };
  const match = await findHousehold(tx, asker, signedIn);
  const settled = await settlePeople(tx, {
    answers,
    match,
    requestId,
    at,
    signedInPersonId: signedIn?.personId ?? null,
    identityId: draft.identityId,
  });
  const domains = domainsForAreas(
    answers.leefgebieden.areas,
    answers.dringend.urgencies,
    answers.meer.extra,
  );
  const isUrgent = answers.dringend.urgencies.length > 0;
  const promiseDueOn = contactPromise(at, isUrgent, settings().promise);
  const flagged = await contactPersonsOf(tx, match.protectedHouseholdIds);
  const need = {
    householdId: settled.householdId,
    neighbourhoodKey: settled.neighbourhoodKey,
    domainKeys: domains.map((domain) => domain.key),
    language: answers.bereiken.language ?? 'nl',
    weight: caseWeight({
      domainCount: domains.length,
      isUrgent,
      isHeavy: weighsHeavy(answers.dringend.urgencies),
      helperCount: answers['wie-helpt'].helpers.length,
    }),
    promiseDueOn,
    today: day,
    excludedStaffIds: flagged.map((one) => one.contactPersonId),
  };
  const origin = originOf(draft.channel);
  if (match.protectedHouseholdIds.length > 0) {
    await keepApart(tx, settled, flagged, { actor, origin, requestId });
  }
  const place = await placeInCase(tx, need, { actor, origin, at, ...settled });
  const receiptToken = await writeRequest(tx, {
    id: requestId,
    submissionKey: draft.id,
    caseId: place.caseId,
    settled,
    answers,
    domains,
    channel: draft.channel,
    enteredById: draft.hostId,
    promiseDueOn,
    at,
  });
  await announce(tx, {
    actor,
    origin,
    requestId,
    settled,
    place,
    answers,
    at,
    parts: need.domainKeys,
  });
  return {
    requestId,
    receiptToken,
    caseId: place.caseId,
    contactPersonId: place.contactPersonId,
    isNewCase: place.isNewCase,
  };
}

type Protection = { actor: Actor; origin: Origin; requestId: string };

/** The new household never gets the contact person of the protected one, also not later; that person hears of it. */
async function keepApart(
  tx: Tx,
  settled: Settled,
  flagged: { id: string; contactPersonId: string }[],
  { actor, origin, requestId }: Protection,
): Promise<void> {
  if (settled.isNewHousehold && flagged.length > 0) {
    await tx.routingExclusion.createMany({
      data: flagged.map(({ contactPersonId }) => ({
        householdId: settled.householdId,
        staffId: contactPersonId,
        why: 'protected',
      })),
      skipDuplicates: true,
    });
  }
  await signal(
    tx,
    ...flagged.map(({ id, contactPersonId }) => ({
      staffId: contactPersonId,
      kind: 'protectedHousehold' as const,
      caseId: id,
    })),
  );
  const payload = { signalled: flagged.length > 0 };
  await record(tx, { event: 'request.protected', payload, actor, origin, requestId });
}

type Announcement = Protection & {
  settled: Settled;
  place: Place;
  answers: HelpRequestAnswers;
  at: Date;
  parts: readonly string[];
};

async function announce(tx: Tx, news: Announcement): Promise<void> {
  const { actor, origin, requestId, settled, place, at } = news;
  const { caseId } = place;
  await record(tx, {
    event: 'request.submitted',
    payload: { channel: origin, matchStatus: settled.matchStatus, parts: [...news.parts] },
    actor,
    origin,
    requestId,
    caseId,
    householdId: settled.householdId,
  });
  const kind = place.isNewCase ? 'newCase' : settled.matchedPersonId ? 'toConfirm' : 'newRequest';
  await signal(
    tx,
    ...[...new Set([place.contactPersonId, place.actsNowId])].map((staffId) => ({
      staffId,
      kind: kind as 'newCase',
      caseId,
      requestId,
    })),
  );
  await addToTimeline(tx, {
    caseId,
    requestId,
    kind: 'requestSent',
    at,
    actorName: actor.kind === 'staff' ? actor.name : news.answers['wie-bent-u'].givenName,
    isForResident: true,
  });
  const { email, language } = news.answers.bereiken;
  const asker = { email: email === '' ? null : email };
  const request = { id: requestId, caseId, language: language ?? 'nl', asker };
  await tellResident(tx, request, 'requestSent', `requestSent:${requestId}`);
}
