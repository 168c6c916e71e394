import 'server-only';
import { linesOf, type EnquirySaid } from '@/lib/facts/enquiry/lines';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import {
  answeredEnquiries,
  listedEnquiries,
  readableEnquiries,
  takeableEnquiries,
} from '@/lib/policies/enquiry';
import { isTeamLead } from '@/lib/policies/team';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';
import type { LocalDate } from '@/lib/rules/local-date';

/** That somebody without a name waits for an answer, until when, and with whom. */
export type EnquiryLine = {
  id: string;
  dueOn: LocalDate | null;
  isLate: boolean;
  takenBy: string | null;
  /** the reader answers in it, or may take it: then it can be read */
  mayRead: boolean;
};

/** A page of them; `next` is the cursor of the page after it. */
export type EnquiryLines = { lines: EnquiryLine[]; next: string | null };

const pageSize = 20;
const waiting: Prisma.EnquiryWhereInput = { dueOn: { not: null } };

function after(cursor: string | undefined): Prisma.EnquiryWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const dueOn = new Date(place[0]);
  return { dueOn: { gte: dueOn }, OR: [{ dueOn: { gt: dueOn } }, { id: { gt: place[1] } }] };
}

type Row = { id: string; dueOn: Date | null; takenBy: { name: string } | null };

function linesFor(rows: readonly Row[], readable: ReadonlySet<string>, today: LocalDate) {
  return rows.map(({ id, dueOn: due, takenBy }) => {
    const dueOn = due && fromDateColumn(due);
    const isLate = dueOn !== null && dueOn < today;
    return { id, dueOn, isLate, takenBy: takenBy?.name ?? null, mayRead: readable.has(id) };
  });
}

async function readableOf(actor: StaffActor, rows: readonly Row[], today: LocalDate) {
  const ids = rows.map(({ id }) => id);
  const found = await database().enquiry.findMany({
    where: { AND: [{ id: { in: ids } }, readableEnquiries(actor, today)] },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}

const fields = { id: true, dueOn: true, takenBy: { select: { name: true } } } as const;

/**
 * Who asks without a name and waits, longest first. Two queries.
 * @param actor consultant
 * @param cursor `next` of the page before
 * @param today local date
 */
export async function waitingEnquiries(
  actor: StaffActor,
  cursor?: string,
  today: LocalDate = todayNow(),
): Promise<EnquiryLines> {
  const rows = await database().enquiry.findMany({
    where: { AND: [waiting, listedEnquiries(actor), after(cursor)] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    select: fields,
  });
  const { page, next } = toMomentPage(rows, pageSize, ({ dueOn, id }) => [dueOn!, id]);
  return { lines: linesFor(page, await readableOf(actor, page, today), today), next };
}

/**
 * The conversations that the reader has and in which nothing waits, latest word first: at most 50.
 * @param actor consultant
 * @param today local date
 */
export async function answeredByMe(
  actor: StaffActor,
  today: LocalDate = todayNow(),
): Promise<EnquiryLine[]> {
  const rows = await database().enquiry.findMany({
    where: { takenById: actor.staffId, dueOn: null },
    orderBy: [{ lastOn: 'desc' }, { id: 'desc' }],
    take: 50,
    select: fields,
  });
  return linesFor(rows, new Set(rows.map(({ id }) => id)), today);
}

/** How many wait: for everybody, and past the promised day. */
export type EnquiryCounts = { waiting: number; late: number };

/**
 * How many conversations wait for the reader or for nobody yet; of a team lead those that wait longer than promised,
 * whoever has them (VALUES H6).
 * @param actor consultant or team lead
 * @param today local date
 */
export async function countEnquiries(
  actor: StaffActor,
  today: LocalDate = todayNow(),
): Promise<EnquiryCounts> {
  const isLate = { dueOn: { lt: toDateColumn(today) } };
  const [mine, late] = await Promise.all([
    database().enquiry.count({
      where: {
        AND: [waiting, { OR: [answeredEnquiries(actor, today), takeableEnquiries(actor, today)] }],
      },
    }),
    isTeamLead(actor) ? database().enquiry.count({ where: isLate }) : 0,
  ]);
  return { waiting: mine, late };
}

/** One conversation, for who answers in it or may take it. */
export type WorkEnquiry = EnquiryLine & {
  lines: EnquirySaid[];
  mayAnswer: boolean;
  mayTake: boolean;
};

/**
 * One conversation. `lookAtEnquiry` records the look.
 * @param actor consultant
 * @param id uuid
 * @param today local date
 * @returns null for others, and when it has vanished
 */
export async function workEnquiry(
  actor: StaffActor,
  id: string,
  today: LocalDate = todayNow(),
): Promise<WorkEnquiry | null> {
  const row = await database().enquiry.findFirst({
    where: { AND: [{ id }, readableEnquiries(actor, today)] },
    select: fields,
  });
  if (!row) return null;
  const isOf = async (where: Prisma.EnquiryWhereInput) =>
    (await database().enquiry.count({ where: { AND: [{ id }, where] } })) > 0;
  const mayAnswer = await isOf(answeredEnquiries(actor, today));
  return {
    ...linesFor([row], new Set([id]), today)[0]!,
    lines: await linesOf(database(), id),
    mayAnswer,
    mayTake: !mayAnswer && (await isOf(takeableEnquiries(actor, today))),
  };
}
