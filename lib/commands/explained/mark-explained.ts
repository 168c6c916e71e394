import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import type { ExplainedScreen } from '@/lib/schemas/explained';

/**
 * A colleague has read what a screen is for. Said twice, also at the same moment, it is one row and keeps its first moment.
 * It is nobody's business but the reader's, so the record does not tell it.
 * @param actor colleague, for whom it holds and for nobody else
 * @param screen which one
 * @param at moment
 */
export async function markExplained(
  actor: StaffActor,
  screen: ExplainedScreen,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    await tx.explainedScreen.createMany({
      data: [{ staffId: actor.staffId, screen, readAt: at }],
      skipDuplicates: true,
    });
  });
}
