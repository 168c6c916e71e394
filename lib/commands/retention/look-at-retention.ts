import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';

/**
 * Records that a team lead looked at what may be destroyed. Of no household: nothing of one is shown.
 * @param actor team lead
 * @param result refused for what is not for this one, or not there
 */
export async function lookAtRetention(
  actor: StaffActor,
  result: 'done' | 'refused' = 'done',
): Promise<void> {
  await recordAlone({ event: 'retention.viewed', payload: {}, actor, origin: 'work', result });
}
