import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import {
  isOwnAnswer,
  mayCloseEvaluation,
  mayNoteAnswer,
  readsAnswer,
  type Answerer,
} from '@/lib/policies/evaluation';
import { seesGoal, type PlanActor } from '@/lib/policies/plan-sees';
import type { LocalDate } from '@/lib/rules/local-date';
import { inOrder, type EvaluationResult } from '@/lib/rules/plan/evaluation';
import type { Plan } from '@/lib/rules/plan/types';
import type { GoalOutcome, HowItIs } from '@/lib/schemas/evaluation';
import { readerOf, readPlan } from './plan-page';
import { notAnsweredBy, type NotAnswered } from './not-answered';

/** Somebody's answer, as far as the reader may know it. */
export type EvaluationLine = {
  id: string;
  byKind: 'resident' | 'staff' | 'participant';
  name: string;
  how: HowItIs;
  /** null: not for this reader */
  words: string | null;
  at: Date;
  isOwn: boolean;
  /** who wrote it down, when it was said in a conversation */
  notedBy: string | null;
};

/** The question that is open. */
export type OpenEvaluation = {
  id: string;
  dueOn: LocalDate;
  /** residents first */
  answers: EvaluationLine[];
  own: EvaluationLine | null;
};

/** A looking back that is over: what became of the goals that the reader sees. */
export type PastEvaluation = {
  id: string;
  dueOn: LocalDate;
  closedAt: Date;
  closedBy: string;
  goals: { words: string; state: GoalOutcome }[];
  answers: EvaluationLine[];
};

/** How it goes, for one reader. */
export type EvaluationPage = {
  householdId: string;
  version: number;
  evaluateOn: LocalDate | null;
  open: OpenEvaluation | null;
  past: PastEvaluation[];
  /** the goals that are judged at the closing */
  goals: { id: string; words: string }[];
  mayClose: boolean;
  /** residents who did not answer, for who writes down what they said; nobody for others */
  notAnswered: NotAnswered[];
  reader: PlanActor;
  today: LocalDate;
};

const mostPast = 10;

const fields = {
  ...{ id: true, dueOn: true, closedAt: true, result: true },
  answers: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, byKind: true, byId: true, byName: true, how: true, words: true, at: true },
      notedBy: { select: { name: true } },
    },
  },
} satisfies Prisma.PlanEvaluationSelect;

type Row = Prisma.PlanEvaluationGetPayload<{ select: typeof fields }>;

function linesOf({ answers }: Row, actor: PlanActor): EvaluationLine[] {
  const lines = answers.flatMap((answer): EvaluationLine[] => {
    const { id, byId, byName: name, how, words, at, notedBy } = answer;
    const byKind = answer.byKind as Answerer['byKind'];
    const reads = readsAnswer(actor, { byKind, byId });
    if (reads === 'nothing') return [];
    return [
      {
        ...{ id, byKind, name, how: how as HowItIs, at, notedBy: notedBy?.name ?? null },
        words: reads === 'all' ? words : null,
        isOwn: isOwnAnswer(actor, { byKind, byId }),
      },
    ];
  });
  return inOrder(lines);
}

function pastOf(row: Row, actor: PlanActor, plan: Plan): PastEvaluation[] {
  const result = row.result as EvaluationResult | null;
  if (!result?.by || !row.closedAt) return [];
  const seen = new Map(
    plan.goals.filter((goal) => seesGoal(actor, goal)).map(({ id, words }) => [id, words]),
  );
  const goals = result.goals.flatMap(({ goalId, state }) => {
    const words = seen.get(goalId);
    return words === undefined ? [] : [{ words, state }];
  });
  const { id, closedAt } = row;
  const closedBy = result.by.name;
  const dueOn = fromDateColumn(row.dueOn);
  return [{ id, dueOn, closedAt, closedBy, goals, answers: linesOf(row, actor) }];
}

function openOf(row: Row | undefined, actor: PlanActor): OpenEvaluation | null {
  if (!row) return null;
  const answers = linesOf(row, actor);
  const own = answers.find(({ isOwn }) => isOwn) ?? null;
  return { id: row.id, dueOn: fromDateColumn(row.dueOn), answers, own };
}

/** Residents who answered, as the database has it: also what the reader does not read. */
const answeredIn = (row: Row | undefined) =>
  (row?.answers ?? []).filter(({ byKind }) => byKind === 'resident').map(({ byId }) => byId);

/**
 * How it goes with the plan: the open question with its answers, residents first, and what was looked back on before. A
 * fixed number of queries.
 * @param actor who looks
 * @param householdId as it stands in the address
 * @param today local date
 * @throws NotFoundError for who has nothing to do with the plan; the attempt is recorded
 */
export async function evaluationPage(
  actor: Actor,
  householdId: string,
  today: LocalDate = todayNow(),
): Promise<EvaluationPage> {
  const { actor: reader } = await readerOf(actor, householdId, today);
  const { id: planId, plan, version } = await readPlan(householdId);
  const rows = await database().planEvaluation.findMany({
    where: { planId },
    orderBy: { dueOn: 'desc' },
    take: mostPast,
    select: fields,
  });
  const asked = rows.find(({ closedAt }) => closedAt === null);
  const isOpen = ({ state }: { state: string }) => state === 'open' || state === 'later';
  const goals = plan.goals.filter((goal) => isOpen(goal) && seesGoal(reader, goal));
  const isNoting = asked !== undefined && mayNoteAnswer(reader);
  return {
    ...{ householdId, version, evaluateOn: plan.evaluateOn, reader, today },
    open: openOf(asked, reader),
    past: rows.flatMap((row) => pastOf(row, reader, plan)),
    goals: goals.map(({ id, words }) => ({ id, words })),
    mayClose: asked !== undefined && mayCloseEvaluation(reader),
    notAnswered: isNoting ? await notAnsweredBy(householdId, answeredIn(asked), today) : [],
  };
}
