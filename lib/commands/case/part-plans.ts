import 'server-only';
import { planFields, storedPlan } from '@/lib/facts/plan/stored-plan';
import { derivedId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { applyChange } from '@/lib/rules/plan/apply';
import { partPlan } from '@/lib/rules/move-out';
import { lockPlan, writePlan } from '@/lib/commands/plan/plan-rows';
import type { Leaving } from './move-out';

/**
 * Parts the plan of a household when people leave it: what is theirs ends here and begins anew in a plan of their own.
 * Every change is a version, so what stood there can still be read by who may.
 * @param tx transaction in which the household is locked, and the new household is there
 * @param leaving who leaves, to where, and who writes it down
 */
export async function partPlans(
  tx: Tx,
  { actor, found, people, toId, at }: Leaving,
): Promise<void> {
  const { householdId } = found;
  // Whoever has no plan gets none.
  if (!(await tx.plan.findUnique({ where: { householdId }, select: { id: true } }))) return;
  const author = { kind: 'staff', id: actor.staffId, name: actor.name } as const;
  let stored = await lockPlan(tx, householdId);
  const { changes, taken } = partPlan(stored.plan, new Set(people), (id) => derivedId(toId, id));
  for (const change of changes) {
    const result = applyChange(stored.plan, change);
    if ('problem' in result) continue;
    await writePlan(tx, stored, result.plan, { change, author, at });
    const row = await tx.plan.findUniqueOrThrow({ where: { householdId }, select: planFields });
    stored = storedPlan(row);
  }
  if (!taken) return;
  const begun = await lockPlan(tx, toId);
  await writePlan(tx, begun, taken, { change: { kind: 'started' }, author, at });
}
