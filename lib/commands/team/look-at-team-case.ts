import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { changeCase } from '@/lib/commands/case/change-case';

/**
 * A team lead looks why a case went to whom. The look is recorded, and what asked this person's attention for the case
 * counts as seen.
 * @param actor team lead of the contact person's team
 * @param caseId uuid
 * @param at moment of the look
 * @throws NotFoundError for everybody else; that is recorded as well
 */
export async function lookAtTeamCase(
  actor: StaffActor,
  caseId: string,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'viewRouting', caseId, at }, async (tx, found) => {
    await tx.signal.updateMany({
      where: { caseId, staffId: actor.staffId, seenAt: null },
      data: { seenAt: at },
    });
    await record(tx, {
      event: 'team.viewed',
      payload: {},
      actor,
      origin: 'work',
      caseId,
      householdId: found.householdId,
    });
  });
}
