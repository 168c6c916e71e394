import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { makeOneChange, type PlanOrder, type PlanOutcome } from './one-change';
import { withPlan } from './with-plan';

/**
 * Changes the plan of a household, or proposes the change when somebody else must say yes (VALUES R1). Every change makes
 * a version.
 * @param actor who wants it
 * @param householdId uuid
 * @param wanted the change, and the version that the page showed
 * @param at moment
 * @returns what became of it
 * @throws NotFoundError for who has nothing to do with this plan or with this goal; FieldErrorsError when it cannot be,
 * with the circle when steps would wait for each other; ConflictError with how it stands when somebody was first
 */
export async function changePlan(
  actor: Actor,
  householdId: string,
  wanted: PlanOrder,
  at: Date = now(),
): Promise<PlanOutcome> {
  return withPlan(actor, { householdId, childId: wanted.childId }, at, (tx, open) =>
    makeOneChange(tx, { actor, open, wanted, at }),
  );
}
