import 'server-only';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { momentPlaceOf, toCursor } from '@/lib/queries/caseload/cursor';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';

/** What is done here otherwise than the rule says, for colleagues who help. */
export type DeviationLine = {
  id: string;
  at: Date;
  by: string;
  effect: string;
  values: string;
  sideEffects: string;
  legalForm: string;
  rule: string;
  instead: string;
  /** what stands on the list of what is in the way; null when it is not there */
  obstacle: { words: string; answer: { words: string; by: string; at: Date } | null } | null;
};

/** A page of them, latest first; `next` is the cursor of older ones. */
export type CaseDeviations = { lines: DeviationLine[]; next: string | null };

const fields = {
  ...{ id: true, at: true, effect: true, values: true, sideEffects: true, legalForm: true },
  ...{ rule: true, instead: true, isObstacle: true, obstacle: true, obstacleAnswer: true },
  ...{ answeredAt: true, answeredBy: { select: { name: true } } },
  decidedBy: { select: { name: true } },
} satisfies Prisma.DeviationSelect;

type Row = Prisma.DeviationGetPayload<{ select: typeof fields }>;

function answerOf({ obstacleAnswer, answeredBy, answeredAt }: Row) {
  if (obstacleAnswer === null || !answeredAt) return null;
  return { words: obstacleAnswer, by: answeredBy?.name ?? '', at: answeredAt };
}

function lineOf(row: Row): DeviationLine {
  const { id, at, effect, values, sideEffects, legalForm, rule, instead } = row;
  return {
    ...{ id, at, effect, values, sideEffects, legalForm, rule, instead, by: row.decidedBy.name },
    obstacle: row.isObstacle ? { words: row.obstacle, answer: answerOf(row) } : null,
  };
}

function before(cursor: string | undefined): Prisma.DeviationWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const at = new Date(place[0]);
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: place[1] } }] };
}

/**
 * What is done in a case otherwise than the rule says. One query.
 * @param facts the case, as caseFacts found it
 * @param paging how many, and from where
 */
export async function deviationsOf(
  { id: caseId }: CaseFacts,
  { take, cursor }: { take: number; cursor?: string },
): Promise<CaseDeviations> {
  const rows = await database().deviation.findMany({
    where: { caseId, AND: [before(cursor)] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: fields,
  });
  const page = rows.slice(0, take);
  const last = page.at(-1);
  const next = rows.length > take && last ? toCursor([last.at.toISOString(), last.id]) : null;
  return { lines: page.map(lineOf), next };
}
