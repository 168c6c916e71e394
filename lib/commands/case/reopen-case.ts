import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError } from '@/lib/platform/errors';
import { promiseContact, refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase } from './change-case';
import { refreshWeight } from './refresh-weight';

/** What a resident took back is asked anew by that resident, or not at all. */
async function isAskedStill(tx: Tx, caseId: string): Promise<boolean> {
  return (await tx.helpRequest.count({ where: { caseId, withdrawnAt: null } })) > 0;
}

/**
 * Opens a closed case again, with the same contact person, who promises to be in touch.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param again why, and the version that the page showed
 * @param at moment of reopening
 * @throws NotFoundError for others; FieldErrorsError when the household has another open case, or took everything
 * back; ConflictError when the case changed meanwhile
 */
export async function reopenCase(
  actor: StaffActor,
  caseId: string,
  again: { reason: string; version: number },
  at: Date = now(),
): Promise<void> {
  const change = { actor, verb: 'reopen', caseId, at, locksHousehold: true } as const;
  await changeCase(change, async (tx, found) => {
    if (found.status === 'open') return;
    if (found.version !== again.version) throw new ConflictError({ version: found.version });
    const { householdId } = found;
    const others = await tx.case.count({ where: { householdId, status: 'open' } });
    if (others > 0) throw new FieldErrorsError([{ path: 'reason', key: 'otherCaseOpen' }]);
    if (!(await isAskedStill(tx, caseId))) {
      throw new FieldErrorsError([{ path: 'reason', key: 'allWithdrawn' }]);
    }
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'reopened', isForResident: true });
    await addToTimeline(tx, { ...by, kind: 'reopenReason', text: again.reason });
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, { event: 'case.reopened', payload: {}, ...about });
    await promiseContact(tx, { caseId, householdId, at, actor, origin: 'work' });
    await tx.case.update({
      where: { id: caseId },
      data: {
        status: 'open',
        closedAt: null,
        outcome: null,
        movedAt: at,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    // What somebody told about home while it was closed is owed as well.
    await refreshPromise(tx, caseId);
    await refreshWeight(tx, caseId);
  });
}
