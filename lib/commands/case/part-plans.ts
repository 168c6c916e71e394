import 'server-only';
import { planFields, storedPlan } from '@/lib/facts/plan/stored-plan';
import type { StaffActor } from '@/lib/platform/actor-types';
import { derivedId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { applyChange } from '@/lib/rules/plan/apply';
import { partPlan, type Going } from '@/lib/rules/move-out';
import { lockPlan, writePlan } from '@/lib/commands/plan/plan-rows';

/** From which household to which, and who writes it down. */
export type PlanMove = { actor: StaffActor; fromId: string; toId: string; at: Date };

/**
 * Parts a plan: what goes ends here, and begins anew in the plan of the other household. Every change is a version, so what
 * stood there can still be read by who may.
 * @param tx transaction in which both households are locked, or the other one is new
 * @param move from where to where, and by whom
 * @param going what goes
 */
export async function partPlans(
  tx: Tx,
  { actor, fromId, toId, at }: PlanMove,
  going: Omit<Going, 'idOf'>,
): Promise<void> {
  // Whoever has no plan gets none.
  const where = { householdId: fromId };
  if (!(await tx.plan.findUnique({ where, select: { id: true } }))) return;
  const author = { kind: 'staff', id: actor.staffId, name: actor.name } as const;
  let stored = await lockPlan(tx, fromId);
  const idOf = (id: string) => derivedId(toId, id);
  const { changes, taken } = partPlan(stored.plan, { ...going, idOf });
  for (const change of changes) {
    const result = applyChange(stored.plan, change);
    if ('problem' in result) continue;
    await writePlan(tx, stored, result.plan, { change, author, at });
    stored = storedPlan(await tx.plan.findUniqueOrThrow({ where, select: planFields }));
  }
  if (taken.goals.length === 0) return;
  const other = await lockPlan(tx, toId);
  const change = { kind: 'joined', ...taken } as const;
  const result = applyChange(other.plan, change);
  if ('plan' in result) await writePlan(tx, other, result.plan, { change, author, at });
}
