import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { Prisma } from '@/lib/platform/prisma/client';
import { asksOf, changeRight } from '@/lib/policies/plan';
import { applyChange, emptyPlan } from '@/lib/rules/plan/apply';
import { overwritten } from '@/lib/rules/plan/stale';
import type { Plan, PlanChange, PlanProblem } from '@/lib/rules/plan/types';
import { writePlan } from './plan-rows';
import { tellChanged, tellProposed } from './tell-of-plan';
import { originOf, withPlan, type OpenPlan } from './with-plan';

/** A change that somebody wants. */
export type PlanOrder = {
  change: PlanChange;
  /** the version that the page showed */
  seen: number;
  /** the form that was sent: posting it twice changes it once */
  formKey: string;
  /** a colleague writes down what was agreed upon in a conversation */
  wasSaid?: boolean;
  /** words with a proposal, for whoever answers it */
  why?: string;
};

/** `changed`: it is so now. `proposed`: it waits for a yes. `same`: it was so already. */
export type PlanOutcome = 'changed' | 'proposed' | 'same';

function refuse({ key, loop }: PlanProblem, plan: Plan): never {
  const titles = new Map(plan.steps.map((step) => [step.id, step.title]));
  const circle = loop && [...loop, loop[0]!].map((id) => titles.get(id) ?? '…').join(' → ');
  const path = key === 'planLoop' ? 'waitsFor' : '';
  throw new FieldErrorsError([{ path, key, ...(circle ? { values: { circle } } : {}) }]);
}

/** The plan after a change, or the errors of the form. */
function after(plan: Plan, change: PlanChange): Plan {
  const result = applyChange(plan, change);
  if ('problem' in result) {
    const withNew = change.kind === 'stepAdded' ? [...plan.steps, change.step] : plan.steps;
    return refuse(result.problem, { ...plan, steps: withNew });
  }
  return result.plan;
}

async function planAt(tx: Tx, planId: string, number: number): Promise<Plan> {
  const version = await tx.planVersion.findUnique({
    where: { planId_number: { planId, number } },
    select: { snapshot: true },
  });
  return (version?.snapshot as Plan | undefined) ?? emptyPlan;
}

const isSame = (one: Plan, other: Plan) => JSON.stringify(one) === JSON.stringify(other);

type Changing = { actor: Actor; open: OpenPlan; order: PlanOrder; next: Plan; at: Date };

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

type Proposing = Omit<Changing, 'next'> & { isAccepted: boolean };

/** Kept with who must say yes; what was said in a conversation is accepted at once, and says so. */
async function keepProposal(tx: Tx, { actor, open, order, at, isAccepted }: Proposing) {
  const { stored, author, kase } = open;
  const asks = asksOf(open.actor, stored.plan, order.change);
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
  if (!isAccepted) await tellProposed(tx, open, { proposalId: order.formKey, asks, at });
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
const wasHeard = ({ actor }: OpenPlan, { wasSaid }: PlanOrder) =>
  wasSaid === true && actor.kind === 'staff' && actor.as === 'contactPerson';

/**
 * Changes the plan of a household, or proposes the change when somebody else must say yes (VALUES R1). Every change makes
 * a version.
 * @param actor who wants it
 * @param householdId uuid
 * @param order the change, and the version that the page showed
 * @param at moment
 * @returns what became of it
 * @throws NotFoundError for who has nothing to do with this plan or with this goal; FieldErrorsError when it cannot be,
 * with the circle when steps would wait for each other; ConflictError with how it stands when somebody was first
 */
export async function changePlan(
  actor: Actor,
  householdId: string,
  order: PlanOrder,
  at: Date = now(),
): Promise<PlanOutcome> {
  return withPlan(actor, householdId, at, async (tx, open) => {
    const { stored } = open;
    const right = changeRight(open.actor, stored.plan, order.change);
    if (right === 'never') throw new NotFoundError();
    const next = after(stored.plan, order.change);
    const isFirst = stored.version === 0;
    if (isSame(stored.plan, next) && !isFirst) return 'same';
    const seen = await planAt(tx, stored.id, order.seen);
    const current = overwritten(seen, stored.plan, next, order.change);
    if (current) throw new ConflictError(current);
    const isHeard = right === 'proposal' && wasHeard(open, order);
    if (right === 'proposal') {
      const isNew = await keepProposal(tx, { actor, open, order, at, isAccepted: isHeard });
      if (!isHeard) return 'proposed';
      if (!isNew) return 'same';
    }
    await makeChange(tx, { actor, open, order, next, at });
    return 'changed';
  });
}
