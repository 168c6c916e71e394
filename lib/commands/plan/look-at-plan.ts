import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';

/**
 * Records that a colleague looked at the plan of a household; the resident reads it.
 * @param actor colleague who may see it
 * @param about household and case
 */
export async function lookAtPlan(
  actor: StaffActor,
  about: { householdId: string; caseId: string },
): Promise<void> {
  await recordAlone({ event: 'plan.viewed', payload: {}, actor, origin: 'work', ...about });
}
