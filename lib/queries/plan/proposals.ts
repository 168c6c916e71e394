import 'server-only';
import type { AtPlan } from '@/lib/facts/plan/at-plan';
import { database } from '@/lib/platform/db';
import { goalOf, mayDecide, seesGoal } from '@/lib/policies/plan';
import type { Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';

/** A proposal that waits for an answer. */
export type ProposalLine = {
  id: string;
  change: PlanChange;
  why: string;
  byName: string;
  at: Date;
  /** the reader may say yes or no */
  mayDecide: boolean;
  /** the reader proposed it, and may take it back */
  isOwn: boolean;
};

const most = 50;

/**
 * The proposals that wait for an answer, but for those about what the reader may not see. Only for a plan that the reader
 * may see.
 * @param planId uuid
 * @param who reads
 * @param plan as it stands
 * @returns oldest first
 */
export async function openProposals(
  planId: string,
  { actor, author }: AtPlan,
  plan: Plan,
): Promise<ProposalLine[]> {
  const rows = await database().planProposal.findMany({
    where: { planId, state: 'open' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows
    .map((row) => ({ ...row, change: row.change as unknown as PlanChange }))
    .filter(({ change }) => {
      const goal = goalOf(plan, change);
      return !goal || seesGoal(actor, goal);
    })
    .map(({ id, change, why, byName, at, asks, byKind, byId }) => ({
      ...{ id, change, why, byName, at },
      mayDecide: mayDecide(actor, asks as unknown as StepOwner[]),
      isOwn: byKind === author.kind && byId === author.id,
    }));
}
