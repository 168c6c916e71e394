import 'server-only';
import { currentCase, type CurrentCase } from '@/lib/facts/household/current-case';
import type { StoredPlan } from '@/lib/facts/plan/stored-plan';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import type { EvaluationResult } from '@/lib/rules/plan/evaluation';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellWholeHome } from '@/lib/commands/shared/tell-at-home';
import { ownVoiceFrom } from '@/lib/rules/age';
import { lockPlan } from './plan-rows';
import { leading, staffAmong, tellOutside, tellStaff } from './tell-of-plan';

/** The day was moved before anybody closed the question: it ends without an answer about the goals. */
async function endMoved(tx: Tx, planId: string, nextOn: LocalDate, at: Date): Promise<void> {
  const result: EvaluationResult = { goals: [], nextOn, by: null, how: 'self' };
  await tx.planEvaluation.updateMany({
    where: { planId, closedAt: null },
    data: { closedAt: at, result },
  });
}

type Asking = { stored: StoredPlan; kase: CurrentCase; evaluationId: string; at: Date };

/** Residents by mail, where they want it; the contact person and colleagues with a step by their list, others with one by mail. */
async function tell(tx: Tx, { stored, kase, evaluationId, at }: Asking): Promise<void> {
  const { name } = await tx.staff.findUniqueOrThrow({
    where: { id: kase.contactPersonId },
    select: { name: true },
  });
  const by = { actorName: name, actorId: kase.contactPersonId };
  const line = { caseId: kase.id, kind: 'evaluationAsked', at, isForResident: true };
  await addToTimeline(tx, { ...line, ...by });
  const { householdId } = stored;
  await tellWholeHome(tx, {
    ...{ householdId, caseId: kase.id, template: 'message', from: ownVoiceFrom },
    ...{ cause: `evaluationAsked:${evaluationId}`, today: today(at) },
  });
  const open = stored.plan.steps.filter(({ state }) => state === 'todo' || state === 'busy');
  const owners = open.map(({ owner }) => owner);
  await tellOutside(tx, { householdId, owners }, at);
  const to = [...(await leading(tx, { kase, stored }, at)), ...staffAmong(owners)];
  await tellStaff(tx, { kase, author: null }, { kind: 'evaluationAsked', to });
}

/**
 * Asks everybody at a plan how it goes, some days before they look back together, once per day that was chosen (VALUES G8).
 * @param householdId uuid
 * @param at moment
 * @returns whether it was asked now: not while nobody helps the household, and not when the day was moved meanwhile
 */
export async function askEvaluation(householdId: string, at: Date = now()): Promise<boolean> {
  return transaction(async (tx) => {
    const stored = await lockPlan(tx, householdId);
    const kase = await currentCase(tx, householdId);
    const dueOn = stored.plan.evaluateOn;
    const until = addDays(today(at), settings().plan.askDaysBefore);
    if (!kase?.isOpen || dueOn === null || dueOn > until) return false;
    const due = { planId: stored.id, dueOn: toDateColumn(dueOn) };
    if ((await tx.planEvaluation.count({ where: due })) > 0) return false;
    await endMoved(tx, stored.id, dueOn, at);
    const { id: evaluationId } = await tx.planEvaluation.create({
      data: { ...due, askedAt: at },
      select: { id: true },
    });
    await tell(tx, { stored, kase, evaluationId, at });
    await record(tx, {
      ...{ event: 'plan.evaluationAsked', payload: { evaluationId }, actor: 'system' },
      ...{ origin: 'worker', householdId, caseId: kase.id },
    });
    return true;
  });
}
