import 'server-only';
import { leftSteps } from '@/lib/facts/plan/left-steps';
import { possibleOwners } from '@/lib/facts/plan/owners';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { Prisma } from '@/lib/platform/prisma/client';
import { asksOf, changeRight, type LeftSteps } from '@/lib/policies/plan';
import { seesGoal, type PlanActor } from '@/lib/policies/plan-sees';
import { applyChange } from '@/lib/rules/plan/apply';
import type { FromForm } from '@/lib/rules/plan/from-form';
import type { Plan, PlanChange, PlanProblem, Step } from '@/lib/rules/plan/types';
import { checkPeople } from './known-people';
import { writePlan } from './plan-rows';
import { seenChange, settleFormOf } from './seen-change';
import { tellChanged, tellProposed } from './tell-of-plan';
import { originOf, type OpenPlan } from './with-plan';

/** A change that somebody wants. */
export type PlanOrder = {
  /** the change, or how it follows from the plan as it stands */
  change: PlanChange | ((plan: Plan, actor: PlanActor) => FromForm);
  /** the version that the page showed; null for what is relative to how the plan stands, and so overwrites nothing */
  seen: number | null;
  /** the form that was sent: posting it twice changes it once */
  formKey: string;
  /** a colleague writes down what was agreed upon in a conversation */
  wasSaid?: boolean;
  /** words with a proposal, for whoever answers it */
  why?: string;
  /** this person was told that somebody else is typing in the same form */
  takesOver?: boolean;
  /** the child for whom somebody wants it who lives elsewhere */
  childId?: string;
};

/** `changed`: it is so now. `merged`: so it is, and what somebody else changed meanwhile was kept beside it. `proposed`: it waits for a yes. `same`: it was so already. */
export type PlanOutcome = 'changed' | 'merged' | 'proposed' | 'same';

/** The words of a circle tell nothing of steps that the reader may not see. */
function refuse({ key, path = '', loop }: PlanProblem, plan: Plan, actor: PlanActor): never {
  const seen = new Set(plan.goals.filter((goal) => seesGoal(actor, goal)).map(({ id }) => id));
  const steps = plan.steps.filter(({ goalId }) => seen.has(goalId));
  const titles = new Map(steps.map((step) => [step.id, step.title]));
  const circle = loop && [...loop, loop[0]!].map((id) => titles.get(id) ?? '…').join(' → ');
  throw new FieldErrorsError([{ path, key, ...(circle ? { values: { circle } } : {}) }]);
}

function changeIn({ change }: PlanOrder, plan: Plan, actor: PlanActor): PlanChange {
  if (typeof change !== 'function') return change;
  const result = change(plan, actor);
  return 'problem' in result ? refuse(result.problem, plan, actor) : result.change;
}

/** The plan after a change, or the errors of the form. */
function after(plan: Plan, change: PlanChange, actor: PlanActor): Plan {
  const result = applyChange(plan, change);
  if ('problem' in result) {
    const withNew = change.kind === 'stepAdded' ? [...plan.steps, change.step] : plan.steps;
    return refuse(result.problem, { ...plan, steps: withNew }, actor);
  }
  return result.plan;
}

const isSame = (one: Plan, other: Plan) => JSON.stringify(one) === JSON.stringify(other);

/** Two changes came together when what is made is not what was asked. */
const isSameChange = (one: PlanChange, other: PlanChange) =>
  JSON.stringify(one) === JSON.stringify(other);

/** An order of which the change is known. */
type Order = Omit<PlanOrder, 'change'> & { change: PlanChange };

type Changing = { actor: Actor; open: OpenPlan; order: Order; next: Plan; at: Date };

async function makeChange(tx: Tx, { actor, open, order, next, at }: Changing): Promise<void> {
  const { stored, author, kase } = open;
  const { change } = order;
  const version = await writePlan(tx, stored, next, { change, author, at });
  await tellChanged(tx, open, next, at);
  await record(tx, {
    ...{ event: 'plan.changed', payload: { version, change: change.kind } },
    ...{
      actor,
      origin: originOf(actor),
      householdId: stored.householdId,
      caseId: kase?.id ?? null,
    },
  });
}

type Proposing = Omit<Changing, 'next'> & { isAccepted: boolean; left?: LeftSteps };

/** Kept with who must say yes; what was said in a conversation is accepted at once, and says so. */
async function keepProposal(tx: Tx, { actor, open, order, at, isAccepted, left }: Proposing) {
  const { stored, author, kase } = open;
  const asks = asksOf(open.actor, stored.plan, order.change, left);
  const { count } = await tx.planProposal.createMany({
    data: [
      {
        ...{ planId: stored.id, formKey: order.formKey, at, why: order.why ?? '' },
        ...{ change: order.change as Prisma.InputJsonObject, asks: asks as Prisma.InputJsonArray },
        ...{ byKind: author.kind, byId: author.id, byName: author.name },
        ...(isAccepted
          ? { state: 'accepted', decidedAt: at, decidedBy: author.name, decidedHow: 'conversation' }
          : {}),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  if (!isAccepted) {
    await tellProposed(tx, open, { proposalId: order.formKey, change: order.change, asks, at });
  }
  await record(tx, {
    ...{ event: 'plan.proposed', payload: { change: order.change.kind } },
    ...{
      actor,
      origin: originOf(actor),
      householdId: stored.householdId,
      caseId: kase?.id ?? null,
    },
  });
  return true;
}

/** A colleague can only have heard it as the household's contact person, or who stands in. */
const wasHeard = ({ actor }: OpenPlan, { wasSaid }: Order) =>
  wasSaid === true && actor.kind === 'staff' && actor.as === 'contactPerson';

/** A change within a transaction in which the plan is locked. */
export type OneChange = {
  actor: Actor;
  open: OpenPlan;
  wanted: PlanOrder;
  at: Date;
  /** steps that are proposed beside this one: one that is proposed as well may wait for them */
  beside?: readonly Step[];
};

/**
 * Makes one change of a plan, or keeps the proposal when somebody else must say yes (VALUES R1).
 * @param tx transaction in which the plan is locked
 * @param one who wants what; several changes in a row each take the plan as the one before left it
 * @returns what became of it
 * @throws NotFoundError for what is not for this person; FieldErrorsError when it cannot be; ConflictError with how it
 * stands when somebody was first
 */
export async function makeOneChange(
  tx: Tx,
  { actor, open, wanted, at, beside = [] }: OneChange,
): Promise<PlanOutcome> {
  const { stored } = open;
  const { plan } = stored;
  const asked = changeIn(wanted, plan, open.actor);
  const { change, refuseOverwriting } = await seenChange(tx, {
    ...{ stored, change: asked, seen: wanted.seen },
  });
  const order = { ...wanted, change };
  const home = { householdId: stored.householdId, today: today(at) };
  const left = 'stepId' in change ? leftSteps(plan, await possibleOwners(tx, home)) : undefined;
  const right = changeRight(open.actor, plan, change, left);
  if (right === 'never') throw new NotFoundError();
  const isHeard = right === 'proposal' && wasHeard(open, order);
  const isDone = right === 'direct' || isHeard;
  const around = isDone ? plan : withSteps(plan, beside);
  const next = after(around, change, open.actor);
  await settleFormOf(tx, { actor, stored, change, takesOver: wanted.takesOver, at });
  if (isSame(around, next) && stored.version > 0) return 'same';
  await checkPeople(tx, { ...home, plan, change });
  refuseOverwriting(next);
  if (right === 'proposal') {
    const isNew = await keepProposal(tx, { actor, open, order, at, isAccepted: isHeard, left });
    if (!isHeard) return 'proposed';
    if (!isNew) return 'same';
  }
  await makeChange(tx, { actor, open, order, next, at });
  return isSameChange(asked, change) ? 'changed' : 'merged';
}

const withSteps = (plan: Plan, steps: readonly Step[]): Plan => ({
  ...plan,
  steps: [...plan.steps, ...steps],
});
