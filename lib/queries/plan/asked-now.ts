import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { isOwnAnswer, type Answerer } from '@/lib/policies/evaluation';
import type { PlanActor } from '@/lib/policies/plan-sees';
import type { LocalDate } from '@/lib/rules/local-date';

/** Where looking back stands, on the page of the plan. */
export type AskedNow = {
  /** everybody is asked how it goes; null: not now */
  open: { dueOn: LocalDate; hasAnswered: boolean } | null;
  /** there is something to read of an earlier time */
  hasPast: boolean;
};

/**
 * Whether everybody at a plan is asked how it goes, and whether the reader answered. One query.
 * @param planId uuid
 * @param reader who looks
 */
export async function askedNow(planId: string, reader: PlanActor): Promise<AskedNow> {
  const rows = await database().planEvaluation.findMany({
    where: { planId },
    orderBy: { dueOn: 'desc' },
    take: 10,
    select: {
      ...{ dueOn: true, closedAt: true },
      answers: { select: { byKind: true, byId: true } },
    },
  });
  const open = rows.find(({ closedAt }) => closedAt === null);
  const isOwn = (answer: { byKind: string; byId: string }) =>
    isOwnAnswer(reader, answer as Answerer);
  return {
    open: open
      ? { dueOn: fromDateColumn(open.dueOn), hasAnswered: open.answers.some(isOwn) }
      : null,
    hasPast: rows.some(({ closedAt }) => closedAt !== null),
  };
}
