import 'server-only';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { residentTimeline } from '@/lib/policies/timeline';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { addWorkingDays } from '@/lib/rules/working-days';
import type { Colleague } from './contact-person';
import type { OwnRequestKey } from './own-request';

/** Something that was said to the resident, or by the resident. */
export type MyMessage = {
  id: string;
  at: Date;
  kind: string;
  /** who said or did it; null is the resident */
  from: string | null;
  text: string | null;
};

/** The resident asked for another contact person, and the team lead has not decided yet. */
export type PendingWish = { on: Date; by: LocalDate; teamLead: Colleague | null };

const most = 50;
// The end of a household's case is everybody's to know; its words may be about what somebody else asked.
const householdsOwn = ['closed', 'reopened'];
// These stand in a place of their own on the page.
const elsewhere = ['requestSent', 'added'];

async function saidTo(own: OwnRequestKey): Promise<MyMessage[]> {
  const entries = await database().timelineEntry.findMany({
    where: { kind: { notIn: elsewhere }, AND: residentTimeline(own) },
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
  const isShared = await hasOtherAskers(own);
  return entries.map(({ actorId, actorName, requestId, ...entry }) => ({
    ...entry,
    from: actorId ? actorName : null,
    text: isShared && !requestId && householdsOwn.includes(entry.kind) ? null : entry.text,
  }));
}

/**
 * Who followed whom since the request was sent, in our own words: who is not sure to be of the household reads no words
 * that were meant for it, but sees whom to expect.
 */
async function followed({ caseId, submittedAt }: OwnRequestKey): Promise<MyMessage[]> {
  const assignments = await database().assignment.findMany({
    where: { caseId, since: { gt: submittedAt } },
    orderBy: { since: 'desc' },
    take: most,
    select: { id: true, since: true, staff: { select: { name: true } } },
  });
  return assignments.map(({ id, since, staff }) => ({
    ...{ id, at: since, kind: 'contactPersonChanged', from: staff.name, text: null },
  }));
}

/**
 * The messages around an own request, newest first.
 * @param own the reader's request
 * @returns at most 50: to this request, and to the household as a whole since it was sent; while the household is not
 * confirmed only to this request, and who the contact person is now
 */
export async function myMessages(own: OwnRequestKey): Promise<MyMessage[]> {
  const said = await saidTo(own);
  if (own.matchStatus !== 'to_confirm') return said;
  const both = [...said, ...(await followed(own))];
  return both.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
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
export async function pendingWish(own: OwnRequestKey): Promise<PendingWish | null> {
  const { id: requestId, caseId } = own;
  const [asked, assignment, signal] = await Promise.all([
    database().timelineEntry.findFirst({
      where: { requestId, kind: 'contactPersonAsked' },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
    database().assignment.findFirst({
      where: { caseId, until: null },
      select: { since: true },
    }),
    database().signal.findFirst({
      where: {
        requestId,
        caseId,
        kind: 'contactPersonAsked',
        staff: { roles: { has: 'team_lead' } },
      },
      orderBy: { createdAt: 'desc' },
      select: { staff: { select: { name: true, functionTitle: true, phone: true } } },
    }),
  ]);
  if (!asked || !assignment || asked.at <= assignment.since) return null;
  const { workingDays, policy } = settings().promise;
  const by = addWorkingDays(toLocalDate(asked.at), workingDays, policy);
  return { on: asked.at, by, teamLead: signal?.staff ?? null };
}
