import 'server-only';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { settings } from '@/lib/platform/settings';
import { isSureMatch, residentTimeline } from '@/lib/policies/timeline';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { addWorkingDays } from '@/lib/rules/working-days';
import type { Colleague } from './contact-person';
import { linesFor } from './own-lines';
import type { OwnRequestKey } from './own-request';
import { toldIn } from './told-messages';

/** Something that was said to the resident, or by the resident. */
export type MyMessage = {
  id: string;
  at: Date;
  kind: string;
  /** who said or did it; null is the reader, and nobody for what happens by itself */
  from: string | null;
  /** who became the contact person */
  to: string | null;
  /** the parts that it is about, by domain key; none when it is not about a part, or that is not known */
  domains: string[];
  /** what somebody typed */
  text: string | null;
};

/** The resident asked for another contact person, and the team lead has not decided yet. */
export type PendingWish = {
  on: Date;
  by: LocalDate;
  teamLead: Colleague | null;
  /** who helped before, and is wished back */
  preferred: string | null;
};

const most = 50;
// The end of a household's case is everybody's to know; its words may be about what somebody else asked.
const householdsOwn = ['closed', 'reopened'];
// These stand in a place of their own on the page.
const elsewhere = ['requestSent', 'added'];
// Whoever is at a plan writes these: a colleague, somebody of the household, or somebody from outside.
const ofPlan = ['planChanged', 'planProposed', 'planDecided', 'evaluationClosed'];
// Whoever lives there does these: the reader, or somebody else of the household, by name.
const ofHome = [...ofPlan, 'visitMoveAsked', 'visitCancelled'];

/** What the reader did in the plan is no news to the reader; it stands in the versions of the plan. */
const ownDoing = (name: string): Prisma.TimelineEntryWhereInput => ({
  ...{ kind: { in: ofPlan }, actorId: null, actorName: name },
});

async function nameOf({ askerId }: OwnRequestKey): Promise<string> {
  const asker = await database().person.findUniqueOrThrow({
    where: { id: askerId },
    select: { givenName: true },
  });
  return asker.givenName;
}

async function saidTo(own: OwnRequestKey): Promise<MyMessage[]> {
  const ownName = await nameOf(own);
  const lines = await database().timelineEntry.findMany({
    where: { kind: { notIn: elsewhere }, NOT: ownDoing(ownName), AND: residentTimeline(own) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      at: true,
      kind: true,
      actorName: true,
      actorId: true,
      requestId: true,
      text: true,
    },
  });
  const entries = lines.filter(await linesFor(own, lines));
  const isShared = await hasOtherAskers(own);
  const told = await toldIn(own, entries);
  const fromOf = ({ kind, actorId, actorName }: (typeof entries)[number]) => {
    const isNamed = actorId !== null || (ofHome.includes(kind) && actorName !== ownName);
    return isNamed ? actorName : null;
  };
  return entries.map((entry, index) => ({
    ...{ id: entry.id, at: entry.at, from: fromOf(entry), ...told[index]! },
    ...(isShared && !entry.requestId && householdsOwn.includes(entry.kind) ? { text: null } : {}),
  }));
}

/** The wishes for another contact person: of this request alone, and read by nobody who helps in the case. */
async function wished({ id: requestId }: OwnRequestKey): Promise<MyMessage[]> {
  const wishes = await database().contactPersonWish.findMany({
    where: { requestId },
    orderBy: { askedAt: 'desc' },
    take: most,
    select: { id: true, askedAt: true, reason: true },
  });
  return wishes.map(({ id, askedAt, reason }) => ({
    ...{ id, at: askedAt, kind: 'contactPersonAsked', from: null, to: null, domains: [] },
    text: reason || null,
  }));
}

/**
 * Who followed whom since the request was sent, in our own words: who is not sure to be of the household reads no words
 * that were meant for it, but sees whom to expect.
 */
async function followed({ caseId, submittedAt, withdrawnAt }: OwnRequestKey): Promise<MyMessage[]> {
  const assignments = await database().assignment.findMany({
    where: { caseId, since: { gt: submittedAt, ...(withdrawnAt ? { lte: withdrawnAt } : {}) } },
    orderBy: { since: 'desc' },
    take: most,
    select: { id: true, since: true, staff: { select: { name: true } } },
  });
  return assignments.map(({ id, since, staff }) => ({
    ...{ id, at: since, kind: 'contactPersonChanged', from: staff.name, to: staff.name },
    ...{ domains: [], text: null },
  }));
}

/**
 * The messages around an own request, newest first.
 * @param own the reader's request
 * @returns at most 50: to this request, and to the household as a whole since it was sent; while the household is not
 * confirmed only to this request, and who the contact person is now; nothing after the request was taken back
 */
export async function myMessages(own: OwnRequestKey): Promise<MyMessage[]> {
  const isSure = isSureMatch(own);
  const found = await Promise.all([saidTo(own), isSure ? [] : followed(own), wished(own)]);
  return found
    .flat()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, most);
}

async function hasOtherAskers({ caseId, askerId }: OwnRequestKey): Promise<boolean> {
  const other = await database().helpRequest.findFirst({
    where: { caseId, askerId: { not: askerId } },
    select: { id: true },
  });
  return other !== null;
}

/**
 * The wish for another contact person that still waits for an answer.
 * @param own the reader's request
 * @returns since when, before which day there is an answer, and from whom; null when nothing waits
 */
export async function pendingWish({ id, caseId }: OwnRequestKey): Promise<PendingWish | null> {
  const wish = await database().contactPersonWish.findFirst({
    where: { requestId: id, contactedAt: null, assignment: { caseId, until: null } },
    select: {
      askedAt: true,
      lead: { select: { name: true, functionTitle: true, phone: true } },
      preferred: { select: { name: true } },
    },
  });
  if (!wish) return null;
  const { workingDays, policy } = settings().promise;
  const by = addWorkingDays(toLocalDate(wish.askedAt), workingDays, policy);
  const preferred = wish.preferred?.name ?? null;
  return { on: wish.askedAt, by, teamLead: wish.lead, preferred };
}
