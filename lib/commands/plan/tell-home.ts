import 'server-only';
import { residentsAtPlan, type ResidentAtPlan } from '@/lib/facts/plan/at-plan';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { mayDecide } from '@/lib/policies/plan';
import { seesProposal, seesStep } from '@/lib/policies/plan-sees';
import type { Plan, Step } from '@/lib/rules/plan/types';
import { askersOf, tellAtHome } from '@/lib/commands/shared/tell-at-home';
import type { Waiting } from './tell-elsewhere';
import type { OpenPlan } from './with-plan';

/** What is told of a plan, and whom at home it concerns; never who did it. */
type Concern = { at: Date; concerns: (one: ResidentAtPlan) => boolean };

async function concerned(
  tx: Tx,
  { stored, author }: OpenPlan,
  { at, concerns }: Concern,
): Promise<ResidentAtPlan[]> {
  const { householdId } = stored;
  const all = await residentsAtPlan(tx, { householdId, today: today(at) });
  return all.filter((one) => one.author.id !== author.id && concerns(one));
}

const asPeople = (those: readonly ResidentAtPlan[]) =>
  those.map(({ author: { id }, age }) => ({ id, age }));

/** Whom it told: nobody where there never was a case. */
async function tell(tx: Tx, open: OpenPlan, those: readonly ResidentAtPlan[], cause: string) {
  if (!open.kase || those.length === 0) return [];
  const about = { householdId: open.stored.householdId, caseId: open.kase.id };
  return tellAtHome(tx, { ...about, people: asPeople(those), template: 'message', cause });
}

/**
 * Tells of a proposal those at home who must say yes to it. What any adult may answer is told to who asked for help; to all
 * of them when nobody else asked.
 * @param tx transaction of the proposal
 * @param open the plan, and who proposed
 * @param waiting which proposal, what, who must say yes, moment
 * @returns whether anybody at home was told who can answer it
 */
export async function tellAskedAtHome(
  tx: Tx,
  open: OpenPlan,
  { proposalId, change, asks, at }: Waiting & { proposalId: string },
): Promise<boolean> {
  const { author, stored } = open;
  const proposed = { change, asks, byKind: author.kind, byId: author.id };
  const cause = `planProposed:${proposalId}`;
  const concerns = ({ actor }: ResidentAtPlan) =>
    mayDecide(actor, asks) && seesProposal(actor, stored.plan, proposed);
  const those = await concerned(tx, open, { at, concerns });
  const askers = asks.length === 0 ? await askersOf(tx, stored.householdId) : null;
  const first = those.filter((one) => askers?.has(one.author.id));
  const told = await tell(tx, open, first.length > 0 ? first : those, cause);
  return told.length > 0;
}

/**
 * Tells at home whose own step can begin, or that of a child for whom somebody speaks.
 * @param tx transaction of the change
 * @param open the plan before it, and who changed it
 * @param freed the plan after it, and its steps that can begin now
 * @param at moment
 */
export async function tellFreedAtHome(
  tx: Tx,
  open: OpenPlan,
  { after, steps }: { after: Plan; steps: readonly Step[] },
  at: Date,
): Promise<void> {
  const ofResidents = steps.filter(({ owner }) => owner.kind === 'resident');
  if (ofResidents.length === 0) return;
  const concerns = ({ actor }: ResidentAtPlan) =>
    ofResidents.some((step) => seesStep(actor, after, step) && mayDecide(actor, [step.owner]));
  const cause = `stepFree:${ofResidents[0]!.id}:${at.getTime()}`;
  await tell(tx, open, await concerned(tx, open, { at, concerns }), cause);
}
