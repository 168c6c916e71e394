import 'server-only';
import { seesGoal, seesStep, type PlanActor } from '@/lib/policies/plan-sees';
import { emptyPlan } from '@/lib/rules/plan/apply';
import type { Plan, Step } from '@/lib/rules/plan/types';

/**
 * A plan as somebody may read it. What a reader may not know of is not in it at all; that there is a private goal may be
 * known, without its words. Which law pays is between colleagues.
 * @param plan all of it
 * @param actor who reads
 */
export function readable(plan: Plan, actor: PlanActor): Plan {
  if (actor.kind === 'parent') return partOfChild(plan, actor);
  const hidden = new Set(plan.goals.filter((goal) => !seesGoal(actor, goal)).map(({ id }) => id));
  const goals = plan.goals.map((goal) => (hidden.has(goal.id) ? { ...goal, words: '' } : goal));
  const steps = plan.steps.filter((step) => !hidden.has(step.goalId));
  const kept = new Set(steps.map(({ id }) => id));
  const isColleague = actor.kind === 'staff';
  const without = steps.map((step) => ({
    ...step,
    domain: isColleague ? step.domain : null,
    waitsFor: step.waitsFor.filter((id) => kept.has(id)),
  }));
  return ownPart({ ...plan, goals, steps: without }, actor);
}

/** Who decides about a child from elsewhere reads its goals and steps, and nothing of the household. */
function partOfChild(plan: Plan, actor: PlanActor): Plan {
  const steps = plan.steps.filter((step) => seesStep(actor, plan, step));
  const seen = new Set(steps.map(({ id }) => id));
  return {
    ...emptyPlan,
    goals: plan.goals.filter((goal) => seesGoal(actor, goal)),
    steps: steps.map((step) => ({
      ...{ ...step, domain: null },
      waitsFor: step.waitsFor.filter((id) => seen.has(id)),
    })),
  };
}

/** Somebody from outside sees the own steps, what those wait for, and the goals above them (VALUES G1, M4). */
function ownPart(plan: Plan, actor: PlanActor): Plan {
  if (actor.kind !== 'participant') return plan;
  const isOwn = ({ owner }: Step) =>
    owner.kind === 'participant' && owner.id === actor.participantId;
  const own = plan.steps.filter(isOwn);
  const near = new Set(own.flatMap((step) => [step.id, ...step.waitsFor]));
  const steps = plan.steps.filter(({ id }) => near.has(id));
  const goals = new Set(steps.map(({ goalId }) => goalId));
  return {
    ...{ ...emptyPlan, evaluateOn: plan.evaluateOn, steps },
    goals: plan.goals.filter(({ id }) => goals.has(id)),
  };
}

/**
 * An old plan, in which everything is private that is private now: what somebody took back is not to be read in what went
 * before. What was private then stays so, also when other words of it are shared now.
 * @param old as it was
 * @param now as it stands
 */
export function withPrivacyOf(old: Plan, now: Plan): Plan {
  const isPrivateNow = new Set(now.goals.filter((goal) => goal.isPrivate).map(({ id }) => id));
  const goals = old.goals.map((goal) => ({
    ...goal,
    isPrivate: goal.isPrivate || isPrivateNow.has(goal.id),
  }));
  return { ...old, goals };
}
