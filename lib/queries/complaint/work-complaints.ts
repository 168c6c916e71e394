import 'server-only';
import { complaintTerm } from '@/lib/facts/complaint/complaint-term';
import { untoldAmong } from '@/lib/facts/complaint/to-tell';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { worksOn } from '@/lib/platform/working';
import {
  handledComplaints,
  knownComplaints,
  readableComplaints,
  takeableComplaints,
} from '@/lib/policies/complaint';
import { answerCause } from '@/lib/schemas/complaint';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';
import type { LocalDate } from '@/lib/rules/local-date';

/** That a complaint is there, since when and with whom: no words of it, and not of whom it is. */
export type ComplaintLine = {
  id: string;
  receivedOn: LocalDate;
  /** moment at which it was said here, or typed in */
  at: Date;
  /** null: nobody has it */
  handler: { id: string; name: string } | null;
  isMine: boolean;
  isPostponed: boolean;
  /** the last day for our answer (Awb 9:11), and whether it is past; null when there is an answer */
  dueOn: LocalDate | null;
  isLate: boolean;
  endedAt: Date | null;
};

/** One that waits for an answer, and whether the reader may take it over. */
export type OpenComplaintLine = ComplaintLine & { canTake: boolean };

/** A page of them; `next` is the cursor of the page after it. */
export type ComplaintLines<L extends ComplaintLine = ComplaintLine> = {
  lines: L[];
  next: string | null;
};

const pageSize = 20;
const weekDays = 7;

const lineFields = {
  ...{ id: true, receivedOn: true, at: true, postponedDays: true, outcomeAt: true },
  handler: { select: { id: true, name: true } },
} satisfies Prisma.ComplaintSelect;

type Line = Prisma.ComplaintGetPayload<{ select: typeof lineFields }>;

function lineOf({ staffId }: StaffActor, row: Line): ComplaintLine {
  const receivedOn = fromDateColumn(row.receivedOn);
  const weeks = (row.postponedDays ?? 0) / weekDays;
  const dueOn = row.outcomeAt ? null : (complaintTerm(receivedOn, weeks)?.end ?? null);
  return {
    ...{ id: row.id, at: row.at, receivedOn, handler: row.handler, endedAt: row.outcomeAt, dueOn },
    ...{ isMine: row.handler?.id === staffId, isPostponed: weeks > 0 },
    isLate: dueOn !== null && dueOn < todayNow(),
  };
}

function pageOf(actor: StaffActor, rows: readonly Line[], momentOf: (row: Line) => Date) {
  const { page, next } = toMomentPage(rows, pageSize, (row) => [momentOf(row), row.id]);
  return { lines: page.map((row) => lineOf(actor, row)), next };
}

function after(cursor: string | undefined): Prisma.ComplaintWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const receivedOn = new Date(place[0]);
  return {
    receivedOn: { gte: receivedOn },
    OR: [{ receivedOn: { gt: receivedOn } }, { id: { gt: place[1] } }],
  };
}

function endedBefore(cursor: string | undefined): Prisma.ComplaintWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const outcomeAt = new Date(place[0]);
  return {
    outcomeAt: { lte: outcomeAt },
    OR: [{ outcomeAt: { lt: outcomeAt } }, { id: { lt: place[1] } }],
  };
}

/**
 * The complaints that wait for an answer, of all teams, longest first. Two queries.
 * @param actor team lead; none about the reader
 * @param cursor `next` of the page before
 */
export async function openComplaints(
  actor: StaffActor,
  cursor?: string,
): Promise<ComplaintLines<OpenComplaintLine>> {
  const rows = await database().complaint.findMany({
    where: { outcomeAt: null, AND: [knownComplaints(actor), after(cursor)] },
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    select: lineFields,
  });
  const { lines, next } = pageOf(actor, rows, (row) => row.receivedOn);
  const takeable = await database().complaint.findMany({
    where: {
      id: { in: lines.map(({ id }) => id) },
      AND: [takeableComplaints(actor, todayNow())],
    },
    select: { id: true },
  });
  const ids = new Set(takeable.map(({ id }) => id));
  return { lines: lines.map((line) => ({ ...line, canTake: ids.has(line.id) })), next };
}

/**
 * The complaints that the reader answered, latest first. One query.
 * @param actor team lead
 * @param cursor `next` of the page before
 */
export async function endedComplaints(actor: StaffActor, cursor?: string): Promise<ComplaintLines> {
  const rows = await database().complaint.findMany({
    where: { outcomeAt: { not: null }, AND: [handledComplaints(actor), endedBefore(cursor)] },
    orderBy: [{ outcomeAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: lineFields,
  });
  return pageOf(actor, rows, (row) => row.outcomeAt!);
}

const fields = {
  ...{ ...lineFields, channel: true, name: true, reach: true, words: true, wish: true },
  ...{ about: true, aboutStaffIds: true, hearing: true, hearingOn: true, hearingWords: true },
  ...{ postponedReason: true, outcome: true, outcomeWords: true, personId: true },
  enteredBy: { select: { name: true } },
} satisfies Prisma.ComplaintSelect;

/**
 * Whether who complained heard that there is an answer: `self` when only the handler can tell, `code` when nobody can, `said`
 * when the handler did.
 */
export type Told = 'mailed' | 'waits' | 'failed' | 'self' | 'said' | 'code';

/** What became of the mail about the answer. */
async function toldOf({ id, reach, personId }: { id: string; reach: string; personId: unknown }) {
  const mail = await database().outboundMessage.findUnique({
    where: { cause: answerCause(id) },
    select: { channel: true, sentAt: true, failedAt: true, reachedAt: true },
  });
  if (mail?.reachedAt) return 'said';
  if (mail?.channel === 'person') return 'self';
  if (mail) return mail.sentAt ? 'mailed' : mail.failedAt ? 'failed' : 'waits';
  return reach || personId ? 'self' : 'code';
}

/** A complaint, for who handles it. */
export type WorkComplaint = ComplaintLine & {
  channel: string;
  enteredBy: string | null;
  name: string;
  reach: string;
  words: string;
  wish: string;
  about: string;
  aboutStaff: { id: string; name: string; functionTitle: string }[];
  hearing: { how: string; on: LocalDate; words: string } | null;
  postponed: { weeks: number; reason: string } | null;
  end: { outcome: string; words: string; told: Told } | null;
};

/**
 * One complaint. `lookAtComplaint` records the look.
 * @param actor handler, or who has to tell the answer of who is away or left
 * @param id uuid
 * @returns null for others
 */
export async function workComplaint(actor: StaffActor, id: string): Promise<WorkComplaint | null> {
  const untold = await untoldAmong(database(), id);
  const row = await database().complaint.findFirst({
    where: { AND: [{ id }, readableComplaints(actor, untold, todayNow())] },
    select: fields,
  });
  if (!row) return null;
  const { channel, name, reach, words, wish, about, hearing, hearingOn, hearingWords } = row;
  const { postponedDays, postponedReason: reason, outcome, outcomeWords } = row;
  const aboutStaff = await database().staff.findMany({
    where: { id: { in: row.aboutStaffIds } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, functionTitle: true },
  });
  const on = hearingOn && fromDateColumn(hearingOn);
  return {
    ...{ ...lineOf(actor, row), channel, name, reach, words, wish, about, aboutStaff },
    enteredBy: row.enteredBy?.name ?? null,
    hearing: hearing && on ? { how: hearing, on, words: hearingWords } : null,
    postponed: postponedDays ? { weeks: postponedDays / weekDays, reason } : null,
    end: outcome ? { outcome, words: outcomeWords, told: await toldOf(row) } : null,
  };
}

/**
 * The colleagues whom a complaint can be about: who works here, and who was named before.
 * @param named staff ids
 * @param today local date
 * @returns by name
 */
export function complainable(
  named: readonly string[],
  today: LocalDate = todayNow(),
): Promise<{ id: string; name: string; functionTitle: string }[]> {
  return database().staff.findMany({
    where: { OR: [worksOn(today), { id: { in: [...named] } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, functionTitle: true },
  });
}
