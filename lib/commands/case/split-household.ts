import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { asksForSafety, weighsHeavy } from '@/lib/domains/urgencies';
import { caseWeight } from '@/lib/rules/case-weight';
import { urgencyRank } from '@/lib/rules/urgency';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import { settlePeople } from '@/lib/commands/help-request/settle-people';
import { openCase, type CaseNeed, type OpenedCase } from '@/lib/commands/shared/open-case';
import { promiseContact, refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { changeCase, type LockedCase } from './change-case';
import { closeWhenEmpty, moveRequests } from './move-requests';
import { refreshWeight } from './refresh-weight';
import { isDecided, readUnconfirmed, type Unconfirmed } from './unconfirmed-request';

type Home = { householdId: string; postcode: string | null };

/** A household of its own, with the sender and everybody named in the requests; the present one keeps its own people. */
async function moveOut(tx: Tx, request: Unconfirmed, from: string, at: Date): Promise<Home> {
  const alone: HelpRequestAnswers = { ...request.answers, huishouden: { members: [] } };
  const home = await settlePeople(tx, {
    answers: alone,
    match: { kind: 'new', protectedHouseholdIds: [] },
    requestId: request.id,
    at,
    signedInPersonId: request.askerId,
  });
  const named = { requestId: { in: request.ids }, householdId: from, isConfirmed: false };
  const members = await tx.householdMember.findMany({
    where: { ...named, until: null },
    select: { personId: true, relation: true, requestId: true },
  });
  await tx.householdMember.updateMany({ where: { ...named, until: null }, data: { until: at } });
  const others = members.filter((member) => member.personId !== request.askerId);
  await tx.householdMember.createMany({
    data: others.map((member) => ({ ...member, householdId: home.householdId, since: at })),
  });
  return home;
}

async function needOf(tx: Tx, request: Unconfirmed, home: Home, at: Date): Promise<CaseNeed> {
  const parts = await tx.requestPart.findMany({
    where: { requestId: { in: request.ids } },
    distinct: ['domain'],
    select: { domain: true },
  });
  const { urgencies } = request.answers.dringend;
  const day = today(at);
  const promised = request.promiseDueOn && fromDateColumn(request.promiseDueOn);
  return {
    ...home,
    domainKeys: parts.map((part) => part.domain),
    language: request.language,
    weight: caseWeight({
      domainCount: parts.length,
      isUrgent: urgencies.length > 0,
      isHeavy: weighsHeavy(urgencies),
      helperCount: request.answers['wie-helpt'].helpers.length,
    }),
    urgencyRank: urgencyRank({
      isUnsafe: asksForSafety(urgencies),
      isUrgent: urgencies.length > 0,
    }),
    // What the resident was told stays; a date that has passed asks for somebody who is there today.
    promiseDueOn: promised && promised > day ? promised : day,
    today: day,
  };
}

/** Whoever sent them is nobody whom we knew. */
async function setApart(tx: Tx, { ids }: Unconfirmed): Promise<void> {
  await tx.helpRequest.updateMany({
    where: { id: { in: ids } },
    data: { matchStatus: 'split', matchedPersonId: null },
  });
}

/** Whoever helps a household of somebody else from now on owes it a contact; with the same person nothing changed. */
async function promiseBy(
  tx: Tx,
  found: LockedCase,
  { caseId, householdId, contactPersonId }: Home & OpenedCase,
  { actor, at }: { actor: StaffActor; at: Date },
): Promise<void> {
  if (contactPersonId === found.contactPersonId) return refreshPromise(tx, caseId);
  await promiseContact(tx, { caseId, householdId, at, actor, origin: 'work' });
}

type News = {
  actor: StaffActor;
  found: LockedCase;
  request: Unconfirmed;
  opened: OpenedCase;
  wordsFor: (name: string) => string;
  at: Date;
};

async function tell(tx: Tx, { actor, found, request, opened, wordsFor, at }: News): Promise<void> {
  const by = { at, actorName: actor.name, actorId: actor.staffId };
  const { caseId } = opened;
  await tx.signal.updateMany({
    where: { requestId: { in: request.ids }, caseId: found.id, seenAt: null },
    data: { seenAt: at },
  });
  const people = [...new Set([opened.contactPersonId, opened.actsNowId])];
  const about = { caseId, requestId: request.id };
  await signal(tx, ...people.map((staffId) => ({ staffId, kind: 'newCase' as const, ...about })));
  await addToTimeline(tx, { ...by, caseId: found.id, kind: 'splitOff' });
  if (opened.contactPersonId === found.contactPersonId) return;
  const next = await tx.staff.findUniqueOrThrow({
    where: { id: opened.contactPersonId },
    select: { name: true },
  });
  await addToTimeline(tx, {
    ...by,
    ...about,
    kind: 'contactPersonChanged',
    text: wordsFor(next.name),
    isForResident: true,
  });
  await tellSender(tx, request.id, 'contactPersonChanged', `split:${request.id}`);
}

/**
 * Says that the sender of a request is somebody else than the person we know: the request gets a household and a case of
 * its own, with a contact person by the routing rule. Request, parts and timeline move; the present household stays as
 * it is.
 * @param actor contact person or stand-in
 * @param caseId uuid of the case that the request joined
 * @param requestId uuid of a request to be confirmed
 * @param wordsFor what the resident reads when there is another contact person, made with the name
 * @param at moment of the decision
 * @throws NotFoundError for others; ConflictError when a colleague decided otherwise
 */
export async function splitHousehold(
  actor: StaffActor,
  caseId: string,
  requestId: string,
  wordsFor: (name: string) => string,
  at: Date = now(),
): Promise<void> {
  const isDone = (tx: Tx) => isDecided(tx, requestId, 'split');
  const change = { actor, verb: 'split', caseId, at, locksHousehold: true, isDone } as const;
  await changeCase(change, async (tx, found) => {
    const request = await readUnconfirmed(tx, caseId, requestId);
    const home = await moveOut(tx, request, found.householdId, at);
    const need = await needOf(tx, request, home, at);
    const relievedId = found.contactPersonId;
    const opened = await openCase(tx, need, { actor, origin: 'work', at, relievedId });
    await setApart(tx, request);
    await moveRequests(tx, request.ids, { ...home, ...opened });
    await tell(tx, { actor, found, request, opened, wordsFor, at });
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    const payload = { toCaseId: opened.caseId };
    // By request: the resident reads who looked at it in the case where it stood before.
    await record(
      tx,
      ...request.ids.map((id) => ({
        event: 'household.split' as const,
        payload,
        requestId: id,
        ...about,
      })),
    );
    await promiseBy(tx, found, { ...home, ...opened }, { actor, at });
    await refreshPromise(tx, caseId);
    await closeWhenEmpty(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
}
