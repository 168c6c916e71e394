import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { ledObstacles, mayAnswerObstacle, readableObstacles } from '@/lib/policies/deviation';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';

/** A rule that stands in the way, without the household: nothing that was written about it, and not whose it is. */
export type ObstacleLine = {
  id: string;
  at: Date;
  rule: string;
  obstacle: string;
  /** what was decided, by whom; null while it waits */
  answer: { words: string; by: string; at: Date } | null;
};

/** The same for a team lead, who may ask the colleague more. */
export type LedObstacle = ObstacleLine & {
  by: string;
  team: string | null;
  mayAnswer: boolean;
};

/** A page of a list; `next` is the cursor of the page after it. */
export type Obstacles<T> = { lines: T[]; next: string | null };

const pageSize = 20;

const fields = {
  ...{ id: true, at: true, rule: true, obstacle: true, obstacleAnswer: true, answeredAt: true },
  answeredBy: { select: { name: true } },
} satisfies Prisma.DeviationSelect;

const ledFields = {
  ...{ ...fields, decidedById: true },
  decidedBy: { select: { name: true, team: { select: { name: true } } } },
} satisfies Prisma.DeviationSelect;

type Row = Prisma.DeviationGetPayload<{ select: typeof fields }>;
type LedRow = Prisma.DeviationGetPayload<{ select: typeof ledFields }>;

function lineOf({ id, at, rule, obstacle, obstacleAnswer, answeredAt, answeredBy }: Row) {
  const by = answeredBy?.name ?? '';
  const answer = obstacleAnswer !== null && answeredAt !== null;
  return {
    ...{ id, at, rule, obstacle },
    answer: answer ? { words: obstacleAnswer, by, at: answeredAt } : null,
  };
}

const ledLineOf =
  (actor: StaffActor) =>
  (row: LedRow): LedObstacle => ({
    ...lineOf(row),
    by: row.decidedBy.name,
    team: row.decidedBy.team?.name ?? null,
    mayAnswer: mayAnswerObstacle(actor, row.decidedById),
  });

function after(cursor: string | undefined): Prisma.DeviationWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const at = new Date(place[0]);
  return { at: { gte: at }, OR: [{ at: { gt: at } }, { id: { gt: place[1] } }] };
}

function answeredBefore(cursor: string | undefined): Prisma.DeviationWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const answeredAt = new Date(place[0]);
  return {
    answeredAt: { lte: answeredAt },
    OR: [{ answeredAt: { lt: answeredAt } }, { id: { lt: place[1] } }],
  };
}

/** One row more than a page holds says that there is another page. */
function pageOf<R extends { id: string }, T>(
  rows: readonly R[],
  toLine: (row: R) => T,
  momentOf: (row: R) => Date,
): Obstacles<T> {
  const { page, next } = toMomentPage(rows, pageSize, (row) => [momentOf(row), row.id]);
  return { lines: page.map(toLine), next };
}

/**
 * What stands in the way and waits for an answer, of all teams. One query.
 * @param actor team lead; the look is recorded by `lookAtObstacles`
 * @param cursor `next` of the page before
 * @returns longest waiting first; nothing for others
 */
export async function waitingObstacles(
  actor: StaffActor,
  cursor?: string,
): Promise<Obstacles<LedObstacle>> {
  const rows = await database().deviation.findMany({
    where: { answeredAt: null, AND: [ledObstacles(actor), after(cursor)] },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    select: ledFields,
  });
  return pageOf(rows, ledLineOf(actor), ({ at }) => at);
}

/**
 * One rule that stands in the way, for a team lead.
 * @param actor team lead; the look is recorded by `lookAtObstacles`
 * @param id uuid
 * @returns null for who may not read it
 */
export async function ledObstacle(actor: StaffActor, id: string): Promise<LedObstacle | null> {
  const row = await database().deviation.findFirst({
    where: { AND: [{ id }, ledObstacles(actor)] },
    select: ledFields,
  });
  return row && ledLineOf(actor)(row);
}

/**
 * What was answered, for everybody who works here: what one team runs into, another need not find out (VALUES R9). One query.
 * @param actor colleague
 * @param cursor `next` of the page before
 * @returns latest answer first
 */
export async function answeredObstacles(
  actor: StaffActor,
  cursor?: string,
): Promise<Obstacles<ObstacleLine>> {
  const rows = await database().deviation.findMany({
    where: {
      answeredAt: { not: null },
      AND: [readableObstacles(actor), answeredBefore(cursor)],
    },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: fields,
  });
  return pageOf(rows, lineOf, ({ answeredAt }) => answeredAt!);
}

/**
 * How many rules that stand in the way wait for an answer. One query.
 * @param actor team lead
 */
export const countWaitingObstacles = (actor: StaffActor): Promise<number> =>
  database().deviation.count({ where: { answeredAt: null, AND: [ledObstacles(actor)] } });
