import 'server-only';
import { termBook } from '@/lib/facts/term/term-book';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { isObjectionInTime } from '@/lib/rules/terms/objection';
import { isDecisionKind, type AnnounceWay, type DecisionKind } from '@/lib/schemas/decision';
import type { LocalDate } from '@/lib/rules/local-date';

/** An objection as colleagues see it. */
export type ObjectionLine = {
  id: string;
  text: string;
  lateReason: string;
  how: string;
  receivedOn: LocalDate;
  postedOn: LocalDate | null;
  /** received in time, or posted in time (Awb 6:9); when not, a person judges whether it is excused (6:11) */
  isInTime: boolean;
  /** the colleague who wrote it down; null when the resident sent it */
  enteredBy: string | null;
};

/** A decision about a part, for colleagues who help. */
export type DecisionLine = {
  id: string;
  kind: DecisionKind;
  reason: string;
  possible: string;
  legalGround: string;
  by: string;
  at: Date;
  announced: { on: LocalDate; how: AnnounceWay; by: string } | null;
  /** its letter was ordered: it is announced on the day on which that is printed */
  isOrdered: boolean;
  objections: ObjectionLine[];
};

const fields = {
  ...{ id: true, kind: true, reason: true, possible: true, legalGround: true, decidedAt: true },
  ...{ announcedOn: true, announcedHow: true, replacesId: true },
  decidedBy: { select: { name: true } },
  announcedBy: { select: { name: true } },
  objections: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, text: true, lateReason: true, how: true, receivedOn: true, postedOn: true },
      enteredBy: { select: { name: true } },
    },
  },
} satisfies Prisma.DecisionSelect;

type Row = Prisma.DecisionGetPayload<{ select: typeof fields }>;

const announcedOf = ({ announcedOn, announcedHow, announcedBy }: Row) =>
  announcedOn && {
    on: fromDateColumn(announcedOn),
    // Closed words, kept by the database.
    how: announcedHow as AnnounceWay,
    by: announcedBy?.name ?? '',
  };

function objectionOf(
  { receivedOn, postedOn, enteredBy, ...row }: Row['objections'][number],
  announcedOn: LocalDate,
): ObjectionLine {
  const days = {
    receivedOn: fromDateColumn(receivedOn),
    postedOn: postedOn && fromDateColumn(postedOn),
  };
  const isInTime = isObjectionInTime({ announcedOn, ...days }, termBook());
  return { ...row, ...days, isInTime, enteredBy: enteredBy?.name ?? null };
}

function lineOf(row: Row): DecisionLine[] {
  const { id, kind, reason, possible, legalGround, decidedBy, decidedAt, objections } = row;
  if (!isDecisionKind(kind)) return [];
  const announced = announcedOf(row);
  const on = announced?.on;
  return [
    {
      ...{ id, kind, reason, possible, legalGround, by: decidedBy.name, at: decidedAt },
      isOrdered: !announced && row.announcedHow !== null,
      ...{ announced, objections: on ? objections.map((one) => objectionOf(one, on)) : [] },
    },
  ];
}

/** Latest first: each is followed by the one that it replaces, whatever the clock said. */
function inOrder(rows: readonly Row[]): Row[] {
  const replacing = new Map(rows.map((row) => [row.replacesId, row]));
  const chain: Row[] = [];
  for (let next = replacing.get(null); next; next = replacing.get(next.id)) chain.push(next);
  return chain.toReversed();
}

/**
 * What was decided about a part of a case: the one that counts first, then those that it replaced. One query.
 * @param facts the case, as caseFacts found it
 * @param partId uuid
 */
export async function partDecisions(
  { id: caseId }: CaseFacts,
  partId: string,
): Promise<DecisionLine[]> {
  const rows = await database().decision.findMany({
    where: { partId, part: { caseId } },
    select: fields,
  });
  return inOrder(rows).flatMap(lineOf);
}
