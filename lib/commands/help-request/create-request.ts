import 'server-only';
import { randomId } from '@/lib/platform/crypto';
import type { Actor } from '@/lib/platform/actor-types';
import { auditRows, type Origin } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { insertRows, together, type Rows } from '@/lib/platform/insert-rows';
import { jobCall } from '@/lib/platform/jobs';
import { Prisma } from '@/lib/platform/prisma/client';
import { settings } from '@/lib/platform/settings';
import { domainsForAreas, type Domain } from '@/lib/domains';
import { asksForSafety, weighsHeavy } from '@/lib/domains/urgencies';
import { addressKey } from '@/lib/rules/household-match';
import { addressLines } from '@/lib/rules/outbox/address-lines';
import { channelFor } from '@/lib/rules/outbox/channel';
import { fullName } from '@/lib/rules/names';
import { caseWeight } from '@/lib/rules/case-weight';
import { urgencyRank } from '@/lib/rules/urgency';
import { contactPromise } from '@/lib/rules/working-days';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { CaseNeed } from '@/lib/commands/shared/open-case';
import { messageRow } from '@/lib/commands/shared/order-message';
import { signalRows, timelineRows } from '@/lib/commands/shared/tell';
import { findHousehold, lockSignedIn } from './find-household';
import { apartRows, flaggedCases, type Flagged } from './keep-apart';
import { placeInCase, type Place } from './place-in-case';
import type { LockedDraft } from './read-draft';
import { askerName, preparePeople, type Settled } from './settle-people';
import { requestRows } from './request-rows';

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

type Receipt = ReturnType<typeof messageRow>;

/**
 * Everything that happens when a request is sent, in the caller's transaction: household, people, case, contact person,
 * request with parts, record, signals and mail; the draft is sent from then on.
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
  const by = { actor, origin: originOf(draft.channel), requestId: randomId() };
  const signedIn = draft.identityId ? await lockSignedIn(tx, draft.identityId) : null;
  const match = await findHousehold(tx, askerOf(answers), signedIn);
  const { rows: people, ...settled } = await preparePeople(tx, {
    ...{ answers, match, at, requestId: by.requestId },
    signedInPersonId: signedIn?.personId ?? null,
  });
  const flagged = await flaggedCases(tx, match.protectedHouseholdIds, today(at));
  const domains = domainsOf(answers);
  const need = needOf(answers, settled, domains, flagged, at);
  const { rows: kase, ...place } = await placeInCase(tx, need, { ...by, at, ...settled });
  const { caseId, contactPersonId, isNewCase } = place;
  const request = requestRows({
    ...{ id: by.requestId, submissionKey: draft.id, caseId, settled, answers, domains, at },
    ...{ channel: draft.channel, enteredById: draft.hostId, promiseDueOn: need.promiseDueOn },
  });
  const news = newsRows({ ...by, settled, place, answers, at, parts: need.domainKeys });
  const isApart = match.protectedHouseholdIds.length > 0;
  const { householdId, isNewHousehold } = settled;
  const apart = isApart ? apartRows(flagged, { ...by, householdId, isNewHousehold }) : {};
  const rows = together(people, kase, request.rows, news, apart);
  await write(tx, rows, receiptOf(answers, draft.channel, { ...by, caseId, settled }), {
    draftId: draft.id,
    at,
  });
  if (settled.linksIdentity) await linkIdentity(tx, draft.identityId, settled.askerId);
  const { receiptToken } = request;
  return { requestId: by.requestId, receiptToken, caseId, contactPersonId, isNewCase };
}

/** All of it in one journey: while it travels, nobody else can be named a contact person. */
async function write(
  tx: Tx,
  rows: Rows,
  receipt: Receipt | null,
  sent: { draftId: string; at: Date },
) {
  await insertRows(tx, together(rows, receipt ? { outboundMessage: [receipt] } : {}), {
    changes: [Prisma.sql`update draft set sent_at = ${sent.at} where id = ${sent.draftId}::uuid`],
    jobs: receipt ? [jobCall('send-message', { messageId: receipt.id })] : [],
  });
}

const askerOf = (answers: HelpRequestAnswers) => {
  const { birthDate, postcode, houseNumber } = answers['wie-bent-u'];
  return { ...askerName(answers), birthDate, addressKey: addressKey(postcode, houseNumber) };
};

const domainsOf = ({ leefgebieden, dringend, meer }: HelpRequestAnswers) =>
  domainsForAreas(leefgebieden.areas, dringend.urgencies, meer.extra);

function needOf(
  answers: HelpRequestAnswers,
  settled: Settled,
  domains: readonly Domain[],
  flagged: readonly Flagged[],
  at: Date,
): CaseNeed {
  const { urgencies } = answers.dringend;
  const isUrgent = urgencies.length > 0;
  const helperCount = answers['wie-helpt'].helpers.length;
  const isHeavy = weighsHeavy(urgencies);
  return {
    householdId: settled.householdId,
    postcode: settled.postcode,
    domainKeys: domains.map((domain) => domain.key),
    language: answers.bereiken.language ?? 'nl',
    weight: caseWeight({ domainCount: domains.length, isUrgent, isHeavy, helperCount }),
    urgencyRank: urgencyRank({ isUnsafe: asksForSafety(urgencies), isUrgent }),
    promiseDueOn: contactPromise(at, isUrgent, settings().promise),
    today: today(at),
    excludedStaffIds: flagged.map((one) => one.contactPersonId),
  };
}

async function linkIdentity(tx: Tx, identityId: string | null, personId: string): Promise<void> {
  if (!identityId) return;
  await tx.identity.update({
    where: { id: identityId },
    data: { personId },
    select: { id: true },
  });
}

type News = {
  actor: Actor;
  origin: Origin;
  requestId: string;
  settled: Settled;
  place: Omit<Place, 'rows'>;
  answers: HelpRequestAnswers;
  at: Date;
  parts: readonly string[];
};

/** What everybody who has to know hears: the record, the contact person and who acts now, the timeline. */
function newsRows({ actor, origin, requestId, settled, place, answers, at, parts }: News): Rows {
  const { caseId, contactPersonId, actsNowId, isNewCase } = place;
  const { matchStatus, matchedPersonId, householdId } = settled;
  const kind = isNewCase ? 'newCase' : matchedPersonId ? 'toConfirm' : 'newRequest';
  const people = [...new Set([contactPersonId, actsNowId])];
  const payload = { channel: origin, matchStatus, parts: [...parts] };
  const actorName = actor.kind === 'staff' ? actor.name : answers['wie-bent-u'].givenName;
  const about = { caseId, requestId };
  return together(
    auditRows({ event: 'request.submitted', payload, actor, origin, ...about, householdId }),
    signalRows(people.map((staffId) => ({ staffId, kind, ...about }))),
    timelineRows({ ...about, kind: 'requestSent', at, actorName, isForResident: true }),
  );
}

/**
 * "There is a message", in the way that the sender chose. At the desk the slip is the receipt; and a household that was
 * known already may have an address that nothing goes to, so paper goes only to a new one.
 */
function receiptOf(
  answers: HelpRequestAnswers,
  channel: LockedDraft['channel'],
  { requestId, caseId, settled }: { requestId: string; caseId: string; settled: Settled },
): Receipt | null {
  const { email, language, ways, mayNotBeCalledHome } = answers.bereiken;
  const lines = addressLines(answers['wie-bent-u']);
  const way = channelFor({
    ...{ toldBy: null, ways, hasMail: email !== '', hasMobile: false, mayNotBeCalledHome },
    hasAddress: channel !== 'desk' && settled.isNewHousehold && lines.length > 0,
    hasSafetyFlag: asksForSafety(answers.dringend.urgencies),
    ...{ isAddressSecret: false, isRestricted: false, isPrivate: false },
  });
  if (way !== 'mail' && way !== 'letter') return null;
  const to = way === 'mail' ? email : [fullName(askerName(answers)), ...lines].join('\n');
  const about = { requestId, caseId, personId: settled.askerId, language: language ?? 'nl' };
  const cause = `requestSent:${requestId}`;
  return messageRow({ ...about, channel: way, to, template: 'requestSent', cause });
}
