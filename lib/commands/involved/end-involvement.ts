import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { changeCase } from '@/lib/commands/case/change-case';
import { signal } from '@/lib/commands/shared/tell';
import { endRow } from './end-row';

/**
 * The contact person ends that somebody takes part: a colleague, or somebody from outside. It ends at once, and a colleague
 * hears of it.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param involvementId uuid
 * @param at moment of ending
 * @throws NotFoundError for others, and for what is not of this household
 */
export async function endInvolvement(
  actor: StaffActor,
  caseId: string,
  involvementId: string,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'involve', caseId, at }, async (tx, { householdId }) => {
    const who = {
      actor,
      by: { name: actor.name, staffId: actor.staffId },
      origin: 'work' as const,
    };
    const ending = { ...who, caseId, householdId, involvementId, at };
    const ended = await endRow(tx, ending);
    if (ended?.staffId) {
      await signal(tx, { staffId: ended.staffId, kind: 'involvementEnded', caseId });
    }
  });
}
