import 'server-only';
import { planAt } from '@/lib/facts/plan/versions';
import type { StoredPlan } from '@/lib/facts/plan/stored-plan';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import { mergedChange, overwritten, thingOf } from '@/lib/rules/plan/stale';
import type { Plan, PlanChange } from '@/lib/rules/plan/types';
import type { Held } from '@/lib/schemas/lease';
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

type Saving = {
  actor: Actor;
  stored: StoredPlan;
  change: PlanChange;
  takesOver?: boolean;
  at: Date;
};

/** Whose form it is, when one person at a time types in it. */
function heldBy(change: PlanChange, householdId: string): Held | null {
  switch (change.kind) {
    case 'goalReworded':
      return { thing: 'goal', thingId: change.goalId };
    case 'stepChanged':
      return { thing: 'step', thingId: change.stepId };
    case 'goesWell':
      return { thing: 'planGoesWell', thingId: householdId };
    case 'whenItGoesWrong':
      return { thing: 'planWrong', thingId: householdId };
    case 'evaluateOn':
      return { thing: 'planDay', thingId: householdId };
    default:
      return null;
  }
}

/**
 * Ends the lease on what is saved: a goal, a step, a text of the plan, or the day of looking back.
 * @param tx transaction in which the plan is locked
 * @param saving who saves which change
 * @throws ConflictError as `settleLease` does
 */
export async function settleFormOf(tx: Tx, { stored, change, ...saving }: Saving): Promise<void> {
  const held = heldBy(change, stored.householdId);
  const current = thingOf(stored.plan, change) ?? {};
  if (held) await settleLease(tx, { ...saving, ...held, caseId: null, current });
}
