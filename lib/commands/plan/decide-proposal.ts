import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { standingAsks } from '@/lib/facts/plan/left-steps';
import { possibleOwners } from '@/lib/facts/plan/owners';
import type { StoredPlan } from '@/lib/facts/plan/stored-plan';
import { planAt, planOn } from '@/lib/facts/plan/versions';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { mayDecide } from '@/lib/policies/plan';
import { seesProposal } from '@/lib/policies/plan-sees';
import { applyChange } from '@/lib/rules/plan/apply';
import { rebase } from '@/lib/rules/plan/rebase';
import { overwritten } from '@/lib/rules/plan/stale';
import type { Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';
import { checkPeople } from './known-people';
import { writePlan } from './plan-rows';
import { tellChanged, tellDecided } from './tell-of-plan';
import { originOf, withPlan, type OpenPlan } from './with-plan';

/** An answer to a proposal. */
export type Decision = {
  proposalId: string;
  isAccepted: boolean;
  /** the version that the page showed; a yes is a yes to what was on the page */
  seen?: number;
  /** the contact person writes down what the resident said in a conversation */
  wasSaid?: boolean;
  /** the child for whom somebody answers who lives elsewhere */
  childId?: string;
};

type Which = { proposalId: string; at: Date };
type Proposal = Awaited<ReturnType<typeof openProposal>>;
type Saying = { seen: number | undefined; at: Date };

async function openProposal(tx: Tx, { id: planId, householdId }: StoredPlan, which: Which) {
  const { proposalId, at } = which;
  const found = await tx.planProposal.findFirst({
    where: { id: proposalId, planId },
    select: {
      ...{ id: true, change: true, asks: true, state: true, at: true },
      ...{ byKind: true, byId: true },
    },
  });
  if (!found) throw new NotFoundError();
  const known = await possibleOwners(tx, { householdId, today: today(at) });
  return {
    ...found,
    change: found.change as unknown as PlanChange,
    asks: standingAsks(found.asks as unknown as StepOwner[], known),
  };
}

const isContactPerson = ({ actor }: OpenPlan) =>
  actor.kind === 'staff' && actor.as === 'contactPerson';

/** Who may answer; and who proposed it may take it back. */
function mayAnswer(open: OpenPlan, proposal: Proposal, decision: Decision) {
  const isOwn = proposal.byKind === open.author.kind && proposal.byId === open.author.id;
  if (isOwn && !decision.isAccepted) return true;
  const isHeard = decision.wasSaid === true && isContactPerson(open);
  return isHeard || mayDecide(open.actor, proposal.asks);
}

/** The plan as the proposal makes it, without what others changed since it was made being lost. */
function after(plan: Plan, change: PlanChange): Plan {
  const result = applyChange(plan, change);
  if ('plan' in result) return result.plan;
  throw new FieldErrorsError([{ path: '', key: 'planProposalOutdated' }]);
}

async function carryOut(tx: Tx, open: OpenPlan, proposal: Proposal, { seen, at }: Saying) {
  const { id, householdId, plan } = open.stored;
  const change = rebase(proposal.change, await planOn(tx, id, proposal.at), plan);
  await checkPeople(tx, { householdId, today: today(at), plan, change });
  const next = after(plan, change);
  const before = seen === undefined ? plan : await planAt(tx, id, seen);
  const current = overwritten(before, plan, next, change);
  if (current) throw new ConflictError(current);
  const version = { change, author: open.author, at };
  await writePlan(tx, open.stored, next, version);
  await tellChanged(tx, open, next, at);
}

/**
 * Answers a proposal: it becomes a change of the plan, or it stays a proposal that was declined. Twice the same answer is
 * one.
 * @param actor for whom it waits; who proposed it can take it back; the contact person can write down what was said
 * @param householdId uuid
 * @param decision which proposal, yes or no
 * @param at moment
 * @throws NotFoundError for others and for what is not there; FieldErrorsError when it cannot be any more; ConflictError when
 * the thing was changed after the page was shown
 */
export async function decideProposal(
  actor: Actor,
  householdId: string,
  decision: Decision,
  at: Date = now(),
): Promise<void> {
  await withPlan(actor, { householdId, childId: decision.childId }, at, async (tx, open) => {
    const { stored, author, kase } = open;
    const proposal = await openProposal(tx, stored, { proposalId: decision.proposalId, at });
    const { change } = proposal;
    const isSeen = seesProposal(open.actor, stored.plan, proposal);
    if (!isSeen || !mayAnswer(open, proposal, decision)) throw new NotFoundError();
    if (proposal.state !== 'open') return;
    const isOwn = proposal.byKind === author.kind && proposal.byId === author.id;
    const declined = isOwn ? 'withdrawn' : 'declined';
    const how = decision.wasSaid && isContactPerson(open) ? 'conversation' : 'self';
    if (decision.isAccepted) await carryOut(tx, open, proposal, { seen: decision.seen, at });
    await tx.planProposal.update({
      where: { id: proposal.id },
      data: {
        state: decision.isAccepted ? 'accepted' : declined,
        ...{ decidedAt: at, decidedBy: author.name, decidedHow: how },
      },
      select: { id: true },
    });
    await tellDecided(tx, open, proposal.byKind === 'staff' ? proposal.byId : null, at);
    const { isAccepted } = decision;
    await record(tx, {
      ...{ event: 'plan.decided', payload: { change: change.kind, isAccepted, how } },
      ...{ actor, origin: originOf(actor), householdId, caseId: kase?.id ?? null },
    });
  });
}
