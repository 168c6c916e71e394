import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';

/**
 * Records that a team lead read what stands in the way. Of no household, for the list names none.
 * @param actor team lead
 */
export async function lookAtObstacles(actor: StaffActor): Promise<void> {
  await recordAlone({ event: 'obstacle.viewed', payload: {}, actor, origin: 'work' });
}
