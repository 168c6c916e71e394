import 'server-only';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { worksOn } from '@/lib/platform/working';
import { consultable } from '@/lib/policies/consultation';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';
import { consultedFields, consultedOf, type Consulted } from './consulted';

/** A question about a case, with the answer when there is one. */
export type ConsultationLine = {
  id: string;
  at: Date;
  by: string;
  to: Consulted;
  about: string;
  question: string;
  isHidden: boolean;
  answer: { words: string; at: Date } | null;
  withdrawnAt: Date | null;
};

/** A page of them, latest first; `next` is the cursor of older ones. */
export type CaseConsultations = { lines: ConsultationLine[]; next: string | null };

const pageSize = 20;

function before(cursor: string | undefined): Prisma.ConsultationWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const at = new Date(place[0]);
  return { askedAt: { lte: at }, OR: [{ askedAt: { lt: at } }, { id: { lt: place[1] } }] };
}

const read = (caseId: string, cursor: string | undefined, today: LocalDate) =>
  database().consultation.findMany({
    where: { caseId, AND: [before(cursor)] },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: {
      ...{ id: true, askedAt: true, question: true, about: true, hiddenReason: true },
      ...{ answer: true, answeredAt: true, withdrawnAt: true },
      askedBy: { select: { name: true } },
      to: { select: consultedFields(today) },
    },
  });

type Row = Awaited<ReturnType<typeof read>>[number];

function lineOf(row: Row, today: LocalDate): ConsultationLine {
  const { id, askedAt: at, question, about, answer, answeredAt, withdrawnAt } = row;
  return {
    ...{ id, at, question, about, withdrawnAt, by: row.askedBy.name },
    to: consultedOf(row.to, today),
    isHidden: row.hiddenReason !== null,
    answer: answer !== null && answeredAt ? { words: answer, at: answeredAt } : null,
  };
}

/**
 * What colleagues were asked about a case, and what they answered. One query.
 * @param facts the case, as caseFacts found it
 * @param cursor `next` of the page before
 * @param today local date
 */
export async function consultationsOf(
  { id: caseId }: CaseFacts,
  cursor?: string,
  today: LocalDate = todayNow(),
): Promise<CaseConsultations> {
  const rows = await read(caseId, cursor, today);
  const { page, next } = toMomentPage(rows, pageSize, ({ askedAt, id }) => [askedAt, id]);
  return { lines: page.map((row) => lineOf(row, today)), next };
}

/** Somebody who can be asked. */
export type Thinker = Consulted & { id: string; skills: string[] };

/**
 * The colleagues who can be asked about a case. One query.
 * @param facts the case, as caseFacts found it
 * @param askerId staff id of who asks
 * @param today local date
 * @returns by name; who is away with the day until when
 */
export async function thinkersFor(
  { householdId: id, household: { isRestricted } }: CaseFacts,
  askerId: string,
  today: LocalDate = todayNow(),
): Promise<Thinker[]> {
  const rows = await database().staff.findMany({
    where: { AND: [consultable({ id, isRestricted }, askerId), worksOn(today)] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, skills: true, ...consultedFields(today) },
  });
  return rows.map((row) => ({ id: row.id, skills: row.skills, ...consultedOf(row, today) }));
}

/**
 * The domains of a case: what its parts are about. One query.
 * @param facts the case, as caseFacts found it
 * @returns keys
 */
export async function domainsOf({ id: caseId }: CaseFacts): Promise<string[]> {
  const rows = await database().requestPart.findMany({
    where: { caseId, request: { withdrawnAt: null } },
    distinct: ['domain'],
    orderBy: { domain: 'asc' },
    select: { domain: true },
  });
  return rows.map(({ domain }) => domain);
}
