import 'server-only';
import { possibleOwners } from '@/lib/facts/plan/owners';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import type { LocalDate } from '@/lib/rules/local-date';
import { goalOf, isSameOwner } from '@/lib/policies/plan-subject';
import { canOwnIn } from '@/lib/rules/plan/owner-for';
import type { Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';

/** Who gets something by a change, and the field of the form that says so; who has it already keeps it. */
function receiver(plan: Plan, change: PlanChange): { owner: StepOwner; path: string } | null {
  if (change.kind === 'goalAdded') {
    const { personId } = change.goal;
    return personId ? { owner: { kind: 'resident', id: personId }, path: 'whose' } : null;
  }
  if (change.kind === 'stepAdded') return { owner: change.step.owner, path: 'owner' };
  if (change.kind !== 'stepChanged') return null;
  const before = plan.steps.find(({ id }) => id === change.stepId)?.owner;
  const { owner } = change.to;
  return before && isSameOwner(before, owner) ? null : { owner, path: 'owner' };
}

type Wanted = { householdId: string; today: LocalDate; plan: Plan; change: PlanChange };

/**
 * A goal or a step is only for somebody who has to do with the household, today: who moved out, whose involvement ended or
 * who was made up gets none, and no stranger's name comes into a plan. Who lives elsewhere and has authority over a child does
 * steps of its goals.
 * @param tx transaction in which the plan is locked
 * @param wanted the change, and the plan before it
 * @throws FieldErrorsError when it is for somebody else
 */
export async function checkPeople(
  tx: Tx,
  { householdId, today, plan, change }: Wanted,
): Promise<void> {
  const wanted = receiver(plan, change);
  if (!wanted) return;
  const known = await possibleOwners(tx, { householdId, today });
  const goal = wanted.path === 'owner' ? (goalOf(plan, change) ?? null) : null;
  if (known.some((one) => isSameOwner(one, wanted.owner) && canOwnIn(goal, one))) return;
  throw new FieldErrorsError([{ path: wanted.path, key: 'planOwnerUnknown' }]);
}
