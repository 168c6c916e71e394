import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { askedBy, askedOf, waitingConsultation } from '@/lib/policies/consultation';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';
import type { LocalDate } from '@/lib/rules/local-date';
import { consultedFields, consultedOf, type Consulted } from './consulted';

/** A question of a colleague, without the household: who asks, and what it is about. */
export type AskedLine = {
  id: string;
  at: Date;
  by: { name: string; functionTitle: string };
  about: string;
  domains: string[];
};

/** A question of the reader that waits for an answer. */
export type OwnLine = { id: string; at: Date; caseId: string; about: string; to: Consulted };

/** A page of a list, longest waiting first; `next` is the cursor of the page after it. */
export type Consultations<T> = { lines: T[]; next: string | null };

/** One question, for who was asked: the question, and nothing of the household. */
export type AskedQuestion = AskedLine & {
  /** null when it was taken back */
  question: string | null;
  answer: { words: string; at: Date } | null;
};

const pageSize = 20;

function after(cursor: string | undefined): Prisma.ConsultationWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const at = new Date(place[0]);
  return { askedAt: { gte: at }, OR: [{ askedAt: { gt: at } }, { id: { gt: place[1] } }] };
}

const order = [{ askedAt: 'asc' }, { id: 'asc' }] as const;

const fields = {
  ...{ id: true, askedAt: true, about: true, domains: true },
  askedBy: { select: { name: true, functionTitle: true } },
} satisfies Prisma.ConsultationSelect;

type Row = Prisma.ConsultationGetPayload<{ select: typeof fields }>;

const lineOf = ({ id, askedAt: at, about, domains, askedBy: by }: Row): AskedLine => ({
  ...{ id, at, about, domains, by },
});

/** One row more than a page holds says that there is another page. */
function pageOf<R extends { id: string; askedAt: Date }, T>(
  rows: readonly R[],
  toLine: (row: R) => T,
): Consultations<T> {
  const { page, next } = toMomentPage(rows, pageSize, ({ askedAt, id }) => [askedAt, id]);
  return { lines: page.map(toLine), next };
}

/**
 * What colleagues ask somebody to think along about, and waits for an answer. One query.
 * @param actor who was asked
 * @param cursor `next` of the page before
 */
export async function askedOfMe(
  actor: StaffActor,
  cursor?: string,
): Promise<Consultations<AskedLine>> {
  const rows = await database().consultation.findMany({
    where: { ...waitingConsultation, AND: [askedOf(actor), after(cursor)] },
    orderBy: [...order],
    take: pageSize + 1,
    select: fields,
  });
  return pageOf(rows, lineOf);
}

/**
 * What somebody asked colleagues and waits for an answer, in cases that this person may still see. One query.
 * @param actor who asked
 * @param cursor `next` of the page before
 * @param today local date
 */
export async function askedByMe(
  actor: StaffActor,
  cursor?: string,
  today: LocalDate = todayNow(),
): Promise<Consultations<OwnLine>> {
  const rows = await database().consultation.findMany({
    where: { ...waitingConsultation, AND: [askedBy(actor, today), after(cursor)] },
    orderBy: [...order],
    take: pageSize + 1,
    select: {
      ...{ id: true, askedAt: true, about: true, caseId: true },
      to: { select: consultedFields(today) },
    },
  });
  return pageOf(rows, ({ id, askedAt: at, about, caseId, to }) => ({
    ...{ id, at, about, caseId, to: consultedOf(to, today) },
  }));
}

/**
 * How many questions of colleagues wait for somebody. One query.
 * @param actor who was asked
 */
export const countAskedOfMe = (actor: StaffActor): Promise<number> =>
  database().consultation.count({ where: { ...waitingConsultation, AND: [askedOf(actor)] } });

/**
 * One question, for who was asked. `lookAtQuestion` records the look.
 * @param actor who was asked
 * @param id uuid
 * @returns null for others
 */
export async function askedQuestion(actor: StaffActor, id: string): Promise<AskedQuestion | null> {
  const row = await database().consultation.findFirst({
    where: { AND: [{ id }, askedOf(actor)] },
    select: { ...fields, question: true, answer: true, answeredAt: true, withdrawnAt: true },
  });
  if (!row) return null;
  const { answer, answeredAt, withdrawnAt, question } = row;
  return {
    ...lineOf(row),
    question: withdrawnAt ? null : question,
    answer: answer !== null && answeredAt ? { words: answer, at: answeredAt } : null,
  };
}
