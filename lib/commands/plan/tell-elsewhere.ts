import 'server-only';
import { parentsElsewhere, type ParentElsewhere } from '@/lib/facts/household/parents-elsewhere';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { mayDecide } from '@/lib/policies/plan';
import type { ParentActor } from '@/lib/policies/plan-parent';
import { seesProposal } from '@/lib/policies/plan-sees';
import type { PlanChange, Step, StepOwner } from '@/lib/rules/plan/types';
import { tellPersonQuietly } from '@/lib/commands/shared/tell-residents';
import type { OpenPlan } from './with-plan';

/** A proposal that waits for the yes of somebody. */
export type Waiting = { change: PlanChange; asks: readonly StepOwner[]; at: Date };

/** That there is a message, to each of whom it concerns; never to who did it. What it is stands on the own page only. */
async function tell(
  tx: Tx,
  { author, kase, stored }: OpenPlan,
  at: Date,
  concerns: (parent: ParentActor) => boolean,
): Promise<boolean> {
  const { householdId } = stored;
  const parents = await parentsElsewhere(tx, { householdId, today: today(at) });
  const asParent = ({ personId, childId, speaks }: ParentElsewhere): ParentActor => {
    return { kind: 'parent', personId, childId, speaks };
  };
  const told = parents.filter((one) => one.personId !== author.id && concerns(asParent(one)));
  const each = new Map(told.map((one) => [one.personId, one]));
  for (const { personId, language } of each.values()) {
    await tellPersonQuietly(tx, { personId, householdId, language, caseId: kase?.id });
  }
  return each.size > 0;
}

/**
 * Tells of a proposal those who have authority over a child, live elsewhere, and must say yes to it.
 * @param tx transaction of the proposal
 * @param open the plan, and who proposed
 * @param waiting what is proposed, who must say yes, moment
 * @returns whether anybody elsewhere was told
 */
export async function tellAskedElsewhere(
  tx: Tx,
  open: OpenPlan,
  { change, asks, at }: Waiting,
): Promise<boolean> {
  if (!asks.some(({ kind }) => kind === 'resident')) return false;
  const { author, stored } = open;
  const proposed = { change, asks, byKind: author.kind, byId: author.id };
  return tell(
    tx,
    open,
    at,
    (parent) => mayDecide(parent, asks) && seesProposal(parent, stored.plan, proposed),
  );
}

/**
 * Tells those who have authority over a child, and live elsewhere, that an own step can begin.
 * @param tx transaction of the change
 * @param open the plan, and who changed it
 * @param freed the steps that can begin now
 * @param at moment
 */
export async function tellFreedElsewhere(
  tx: Tx,
  open: OpenPlan,
  freed: readonly Step[],
  at: Date,
): Promise<void> {
  const ids = new Set(freed.flatMap(({ owner: { kind, id } }) => (kind === 'resident' ? id : [])));
  if (ids.size > 0) await tell(tx, open, at, ({ personId }) => ids.has(personId));
}
