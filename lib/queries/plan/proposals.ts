import 'server-only';
import type { AtPlan } from '@/lib/facts/plan/at-plan';
import { standingAsks } from '@/lib/facts/plan/left-steps';
import type { PossibleOwner } from '@/lib/facts/plan/owners';
import { plansWhenProposed } from '@/lib/facts/plan/versions';
import { database } from '@/lib/platform/db';
import { mayDecide } from '@/lib/policies/plan';
import { seesGoal, seesProposal, seesProposer } from '@/lib/policies/plan-sees';
import { emptyPlan } from '@/lib/rules/plan/apply';
import { changeView, type ChangeView } from '@/lib/rules/plan/change-view';
import { rebase } from '@/lib/rules/plan/rebase';
import type { Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';

/** A proposal that waits for an answer. */
export type ProposalLine = {
  id: string;
  /** what it would change about the plan as it stands */
  what: ChangeView;
  why: string;
  /** null: somebody at home, who is not named to who lives elsewhere */
  byName: string | null;
  at: Date;
  /** for whose answer it waits; nobody by name: for any adult of the household */
  asks: StepOwner[];
  /** the reader may say yes or no */
  mayDecide: boolean;
  /** the reader proposed it, and may take it back */
  isOwn: boolean;
};

const most = 50;

/** When residents and others are asked, a resident's word decides (lib/policies/plan mayDecide). */
function decisive(asks: readonly StepOwner[]): StepOwner[] {
  const residents = asks.filter(({ kind }) => kind === 'resident');
  return residents.length > 0 ? residents : [...asks];
}

const unnamed = { byName: null, why: '' };

/**
 * The proposals that wait for an answer, but for those about what the reader may not see. Only for a plan that the reader
 * may see.
 * @param planId uuid
 * @param who reads
 * @param standing the plan, and everybody who can do a step of it today
 * @returns oldest first
 */
export async function openProposals(
  planId: string,
  { actor, author }: AtPlan,
  { plan, known }: { plan: Plan; known: readonly PossibleOwner[] },
): Promise<ProposalLine[]> {
  const rows = await database().planProposal.findMany({
    where: { planId, state: 'open' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: most,
  });
  const before = rows.length > 0 ? await plansWhenProposed(database(), planId) : new Map();
  return rows.flatMap((row): ProposalLine[] => {
    const change = row.change as unknown as PlanChange;
    const asks = standingAsks(row.asks as unknown as StepOwner[], known);
    const { id, at, byKind, byId } = row;
    const proposed = { change, asks, byKind, byId };
    if (!seesProposal(actor, plan, proposed)) return [];
    const { byName, why } = seesProposer(actor, proposed) ? row : unnamed;
    const now = rebase(change, before.get(id) ?? emptyPlan, plan);
    return [
      {
        ...{ id, why, byName, at },
        what: changeView(now, plan, (one) => seesGoal(actor, one)),
        asks: decisive(asks),
        mayDecide: mayDecide(actor, asks),
        isOwn: byKind === author.kind && byId === author.id,
      },
    ];
  });
}

/**
 * Everybody who is named in proposals.
 * @param proposals lines
 */
export const ownersInProposals = (proposals: readonly ProposalLine[]): StepOwner[] =>
  proposals.flatMap(({ what, asks }) => {
    const owner = 'about' in what ? what.about.owner : undefined;
    return owner ? [...asks, owner] : asks;
  });
