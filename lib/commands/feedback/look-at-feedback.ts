import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';

/**
 * Records that a team lead read how residents say they were helped. Of no household, for none is named.
 * @param actor team lead
 */
export async function lookAtFeedback(actor: StaffActor): Promise<void> {
  await recordAlone({ event: 'feedback.viewed', payload: {}, actor, origin: 'work' });
}
