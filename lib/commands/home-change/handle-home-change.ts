import 'server-only';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { refreshPromise } from '@/lib/commands/shared/promise';

/**
 * Says that what somebody told about home was dealt with; it then leaves the page of the case. Twice is once.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param changeId uuid of what was told in this household
 * @param at moment
 * @throws NotFoundError for others, and for what was told elsewhere
 */
export async function handleHomeChange(
  actor: StaffActor,
  caseId: string,
  changeId: string,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'split', caseId, at }, async (tx, { householdId }) => {
    const told = await tx.homeChange.findFirst({
      where: { id: changeId, householdId },
      select: { personId: true },
    });
    if (!told) throw new NotFoundError();
    const { count } = await tx.homeChange.updateMany({
      where: { id: changeId, handledAt: null },
      data: { handledAt: at, handledById: actor.staffId },
    });
    if (count === 0) return;
    const payload = { changeId, personId: told.personId };
    await record(tx, { event: 'homeChange.handled', payload, actor, origin: 'work' });
    await refreshPromise(tx, caseId);
    await touchCase(tx, caseId, at);
  });
}
