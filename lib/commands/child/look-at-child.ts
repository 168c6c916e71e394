import 'server-only';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';

/**
 * Records that somebody who lives elsewhere looked at what concerns a child, or tried to.
 * @param actor who looked
 * @param childId uuid
 * @param where household and case in which the child is helped; null when nothing was shown
 */
export async function lookAtChild(
  actor: ResidentActor | SlipActor,
  childId: string,
  where: { householdId: string; caseId: string | null } | null,
): Promise<void> {
  const result = where ? ('done' as const) : ('refused' as const);
  const event = { event: 'child.viewed' as const, payload: { personId: childId } };
  await recordAlone({
    ...{ ...event, actor, origin: 'mine', result },
    ...{ householdId: where?.householdId, caseId: where?.caseId },
  });
}
