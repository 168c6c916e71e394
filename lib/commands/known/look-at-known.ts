import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { atFacts } from './at-facts';

/**
 * A colleague looks at everything that is known of a household; the look is recorded, and what the resident said about it
 * counts as seen.
 * @param actor colleague
 * @param caseId uuid
 * @param at moment
 * @throws NotFoundError for others; that is recorded as well
 */
export const lookAtKnown = (actor: StaffActor, caseId: string, at: Date = now()): Promise<void> =>
  atFacts(actor, caseId, at, async (tx, { householdId }) => {
    const by = { actor, origin: 'work' as const };
    await record(tx, { event: 'known.viewed', payload: {}, ...by, caseId, householdId });
    await tx.signal.updateMany({
      where: { caseId, staffId: actor.staffId, kind: 'factDoubted', seenAt: null },
      data: { seenAt: at },
    });
  });
