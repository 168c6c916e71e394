import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { isTeamLead } from '@/lib/policies/team';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';

/** A rule that stood in the way, and what became of it, in words for everybody. */
export type LessonLine = { id: string; at: Date; said: string; answer: string };

/** What somebody said about a rule. */
export type RemarkLine = { id: string; at: Date; words: string };

/** A page of a list; `next` is the cursor of the page after it. */
export type Page<T> = { lines: T[]; next: string | null };

const pageSize = 20;

function pageOf<T extends { id: string; at: Date }>(rows: readonly T[]): Page<T> {
  const { page: lines, next } = toMomentPage(rows, pageSize, ({ at, id }) => [at, id]);
  return { lines, next };
}

/**
 * What was answered about rules, for everybody; latest first. One query.
 * @param cursor `next` of the page before
 */
export async function lessons(cursor?: string): Promise<Page<LessonLine>> {
  const place = momentPlaceOf(cursor);
  const at = new Date(place?.[0] ?? 0);
  const rows = await database().lesson.findMany({
    where: place ? { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: place[1] } }] } : {},
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: { id: true, at: true, said: true, answer: true },
  });
  return pageOf(rows);
}

/**
 * What people said about rules and waits for an answer, longest first. One query.
 * @param actor team lead; the look is recorded by `lookAtObstacles`
 * @param cursor `next` of the page before
 * @returns nothing for others
 */
export async function waitingRemarks(
  actor: StaffActor,
  cursor?: string,
): Promise<Page<RemarkLine>> {
  if (!isTeamLead(actor)) return { lines: [], next: null };
  const place = momentPlaceOf(cursor);
  const at = new Date(place?.[0] ?? 0);
  const after = place
    ? { at: { gte: at }, OR: [{ at: { gt: at } }, { id: { gt: place[1] } }] }
    : {};
  const rows = await database().ruleRemark.findMany({
    where: { lesson: null, ...after },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    select: { id: true, at: true, words: true },
  });
  return pageOf(rows);
}

/**
 * One of them, also when it was answered meanwhile.
 * @param actor team lead
 * @param id uuid
 * @returns null for others
 */
export async function remark(
  actor: StaffActor,
  id: string,
): Promise<(RemarkLine & { lesson: { said: string; answer: string } | null }) | null> {
  if (!isTeamLead(actor)) return null;
  return database().ruleRemark.findUnique({
    where: { id },
    select: {
      ...{ id: true, at: true, words: true },
      lesson: { select: { said: true, answer: true } },
    },
  });
}

/**
 * How many wait.
 * @param actor team lead
 */
export const countRemarks = async (actor: StaffActor): Promise<number> =>
  isTeamLead(actor) ? database().ruleRemark.count({ where: { lesson: null } }) : 0;
