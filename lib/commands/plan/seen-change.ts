import 'server-only';
import { planAt } from '@/lib/facts/plan/versions';
import type { StoredPlan } from '@/lib/facts/plan/stored-plan';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import { mergedChange, overwritten, thingOf } from '@/lib/rules/plan/stale';
import type { Plan, PlanChange } from '@/lib/rules/plan/types';
import { settleLease } from '@/lib/commands/shared/lease';

type Wanted = {
  stored: StoredPlan;
  change: PlanChange;
  /** the version that the page showed; null for what overwrites nothing */
  seen: number | null;
};

/** What was wanted, brought together with what somebody else changed since the page was made. */
export type SeenChange = {
  change: PlanChange;
  /** as the plan would be with the change: how the thing stands when it would overwrite what its writer never saw */
  refuseOverwriting: (next: Plan) => void;
};

/**
 * Brings a change together with what somebody else changed since the page was made: fields of a step that only one of the
 * two changed need no question.
 * @param tx transaction in which the plan is locked
 * @param wanted the change, and the version that the page showed
 * @returns the change as it is to be made; ask `refuseOverwriting` before it is, which throws ConflictError with how it
 * stands, and for a step with the fields that somebody has to choose
 */
export async function seenChange(
  tx: Tx,
  { stored, change: wanted, seen }: Wanted,
): Promise<SeenChange> {
  const { id, plan, version } = stored;
  if (seen === null) return { change: wanted, refuseOverwriting: () => undefined };
  const before = seen === version ? plan : await planAt(tx, id, seen);
  const { change, asked } = mergedChange(before, plan, wanted);
  const isMerged = change.kind === 'stepChanged' && asked.length === 0;
  const choice = change.kind === 'stepChanged' ? { merged: change.to, asked } : {};
  return {
    change,
    refuseOverwriting: (next) => {
      const current = isMerged ? null : overwritten(before, plan, next, change);
      if (current) throw new ConflictError({ ...current, ...choice, ...about(change), version });
    },
  };
}

/** Which press of a button it was, for the page that it was on. */
function about(change: PlanChange): Record<string, unknown> {
  if (change.kind === 'stepState') return { pressed: { kind: change.kind, id: change.stepId } };
  if (change.kind === 'goalState') return { pressed: { kind: change.kind, id: change.goalId } };
  return {};
}

type Saving = { actor: Actor; plan: Plan; change: PlanChange; takesOver?: boolean; at: Date };

/**
 * Ends the lease on the goal or step whose form is saved.
 * @param tx transaction in which the plan is locked
 * @param saving who saves which change
 * @throws ConflictError as `settleLease` does
 */
export async function settleFormOf(tx: Tx, { plan, change, ...saving }: Saving): Promise<void> {
  const current = thingOf(plan, change) ?? {};
  if (change.kind === 'goalReworded') {
    const goal = { thing: 'goal', thingId: change.goalId, caseId: null } as const;
    await settleLease(tx, { ...saving, ...goal, current });
  }
  if (change.kind === 'stepChanged') {
    const step = { thing: 'step', thingId: change.stepId, caseId: null } as const;
    await settleLease(tx, { ...saving, ...step, current });
  }
}
