import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { Prisma } from '@/lib/platform/prisma/client';
import { mayCloseEvaluation } from '@/lib/policies/evaluation';
import { seesGoal } from '@/lib/policies/plan-sees';
import type { LocalDate } from '@/lib/rules/local-date';
import { isSameResult, type EvaluationResult } from '@/lib/rules/plan/evaluation';
import { changeOf } from '@/lib/rules/plan/from-form';
import type { Goal, PlanChange } from '@/lib/rules/plan/types';
import type { EvaluationClosing } from '@/lib/schemas/evaluation';
import { makeOneChange, type PlanOrder } from './one-change';
import { lockPlan } from './plan-rows';
import { addLine, leading, staffAmong, tellStaff } from './tell-of-plan';
import { originOf, withPlan, type OpenPlan } from './with-plan';

type Closing = { actor: Actor; closing: EvaluationClosing; at: Date };

async function findEvaluation(tx: Tx, planId: string, id: string) {
  const found = await tx.planEvaluation.findFirst({
    where: { id, planId },
    select: { dueOn: true, result: true },
  });
  if (!found) throw new NotFoundError();
  return { dueOn: fromDateColumn(found.dueOn), result: found.result as EvaluationResult | null };
}

const isOpen = ({ state }: Goal) => state === 'open' || state === 'later';

/** Every goal that is open and seen has an answer, and no other has: else the page was an old one. */
function assertAllGoals({ actor, stored }: OpenPlan, { goals }: EvaluationClosing): void {
  const seen = stored.plan.goals.filter((goal) => isOpen(goal) && seesGoal(actor, goal));
  const said = new Set(goals.map(({ goalId }) => goalId));
  const isWhole = seen.every(({ id }) => said.has(id)) && said.size === seen.length;
  if (!isWhole || said.size !== goals.length) {
    throw new FieldErrorsError([{ path: '', key: 'changedMeanwhile' }]);
  }
}

/** Each change takes the plan as the one before left it; what somebody else must say yes to becomes a proposal. */
async function change(tx: Tx, open: OpenPlan, doing: Closing, wanted: PlanOrder['change']) {
  const { actor, closing, at } = doing;
  const stored = await lockPlan(tx, open.stored.householdId);
  const { seen, wasSaid } = closing;
  const order = { change: wanted, seen, formKey: randomId(), wasSaid };
  await makeOneChange(tx, { actor, open: { ...open, stored }, wanted: order, at });
}

async function changePlanBy(tx: Tx, open: OpenPlan, doing: Closing, dueOn: LocalDate) {
  const { closing, at } = doing;
  const states = new Map(open.stored.plan.goals.map(({ id, state }) => [id, state]));
  for (const { goalId, state } of closing.goals) {
    const wanted: PlanChange = { kind: 'goalState', goalId, state };
    if (states.get(goalId) !== state) await change(tx, open, doing, wanted);
  }
  const { date } = closing;
  if (date === dueOn) throw new FieldErrorsError([{ path: 'date.day', key: 'evaluationSameDay' }]);
  const reading = { today: today(at), seesGoal: (goal: Goal) => seesGoal(open.actor, goal) };
  // A day that was moved since stays, unless another one is said here.
  const isKept = date === null && open.stored.plan.evaluateOn !== dueOn;
  if (isKept) return;
  await change(tx, open, doing, (plan) => changeOf({ kind: 'evaluateOn', date }, plan, reading));
}

function resultOf({ author, actor }: OpenPlan, closing: EvaluationClosing): EvaluationResult {
  const { goals, date, wasSaid } = closing;
  const by = { kind: actor.kind as 'resident' | 'staff', id: author.id, name: author.name };
  const isHeard = wasSaid && actor.kind === 'staff';
  return { goals, nextOn: date, by, how: isHeard ? 'conversation' : 'self' };
}

async function tell(tx: Tx, open: OpenPlan, at: Date): Promise<void> {
  await addLine(tx, open, 'evaluationClosed', at);
  const owners = open.stored.plan.steps.map(({ owner }) => owner);
  const to = [...(await leading(tx, open, at)), ...staffAmong(owners)];
  await tellStaff(tx, open, { kind: 'evaluationClosed', to });
}

/**
 * Closes the looking back: what became of each goal is kept, and changes the plan in the usual way, so that nobody decides
 * about somebody else's goal; then the next day (VALUES G8).
 * @param actor contact person, or who stands in; or an adult of the household
 * @param householdId uuid
 * @param closing the evaluation, what became of each goal that was shown, the next day, and whether a resident said so
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; FieldErrorsError for a day that is over or the same, and when
 * the goals are others by now; ConflictError when somebody else closed it otherwise, or changed one of these goals meanwhile
 */
export async function closeEvaluation(
  actor: Actor,
  householdId: string,
  closing: EvaluationClosing,
  at: Date = now(),
): Promise<void> {
  await withPlan(actor, householdId, at, async (tx, open) => {
    if (!mayCloseEvaluation(open.actor)) throw new NotFoundError();
    const { evaluationId } = closing;
    const evaluation = await findEvaluation(tx, open.stored.id, evaluationId);
    const result = resultOf(open, closing);
    if (evaluation.result) {
      if (isSameResult(evaluation.result, result)) return;
      throw new ConflictError({ closedBy: evaluation.result.by?.name });
    }
    assertAllGoals(open, closing);
    await changePlanBy(tx, open, { actor, closing, at }, evaluation.dueOn);
    await tx.planEvaluation.update({
      where: { id: evaluationId },
      data: { closedAt: at, result: result as Prisma.InputJsonObject },
      select: { id: true },
    });
    await tell(tx, open, at);
    await record(tx, {
      ...{ event: 'plan.evaluated', payload: { evaluationId, how: result.how } },
      ...{ actor, origin: originOf(actor), householdId, caseId: open.kase?.id ?? null },
    });
  });
}
