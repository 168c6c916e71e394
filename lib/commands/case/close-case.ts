import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, type FieldError } from '@/lib/platform/errors';
import { caseStatusFor, type PartStatus } from '@/lib/rules/part-status';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellHousehold } from '@/lib/commands/shared/tell-residents';
import { endSteps } from './agreed-steps';
import { changeCase, type LockedCase } from './change-case';

/** What is left to do; each at its own place, so that a page can lead there. */
async function whatIsLeft(tx: Tx, caseId: string): Promise<FieldError[]> {
  const parts = await tx.requestPart.findMany({ where: { caseId }, select: { status: true } });
  const owed = await tx.helpRequest.count({
    where: { caseId, firstContactAt: null, withdrawnAt: null },
  });
  const unconfirmed = await tx.helpRequest.count({
    where: { caseId, matchStatus: 'to_confirm', withdrawnAt: null },
  });
  const isOpen = caseStatusFor(parts.map((part) => part.status as PartStatus)) === 'open';
  return [
    ...(parts.length > 0 && isOpen ? [{ path: 'parts', key: 'partsOpen' }] : []),
    ...(owed > 0 ? [{ path: 'contact', key: 'contactOwed' }] : []),
    ...(unconfirmed > 0 ? [{ path: 'confirm', key: 'confirmFirst' }] : []),
  ];
}

/** The same press twice is one end; with other words a colleague was first, and those words are what the resident reads. */
async function assertSameEnding(
  tx: Tx,
  { id, version }: LockedCase,
  ending: { outcome: string },
): Promise<void> {
  const where = { id };
  const { outcome } = await tx.case.findUniqueOrThrow({ where, select: { outcome: true } });
  if (outcome !== ending.outcome) throw new ConflictError({ version, outcome: outcome ?? '' });
}

/**
 * Closes a case with its outcome, when every part has ended, everybody was spoken to and nothing waits to be confirmed.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param ending the outcome that the resident reads, and the version that the page showed
 * @param at moment of closing
 * @throws NotFoundError for others; FieldErrorsError with everything that is left to do; ConflictError when it changed
 */
export async function closeCase(
  actor: StaffActor,
  caseId: string,
  ending: { outcome: string; version: number },
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'close', caseId, at }, async (tx, found) => {
    if (found.status === 'closed') return assertSameEnding(tx, found, ending);
    if (found.version !== ending.version) throw new ConflictError({ version: found.version });
    const left = await whatIsLeft(tx, caseId);
    if (left.length > 0) throw new FieldErrorsError(left);
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'closed', text: ending.outcome, isForResident: true });
    await tellHousehold(tx, caseId, 'message', `closed:${caseId}:${found.version}`);
    await endSteps(tx, 'all', { actor, found, at });
    await tx.signal.updateMany({ where: { caseId, seenAt: null }, data: { seenAt: at } });
    await record(tx, {
      event: 'case.closed',
      payload: {},
      actor,
      origin: 'work',
      caseId,
      householdId: found.householdId,
    });
    await tx.case.update({
      where: { id: caseId },
      data: {
        status: 'closed',
        closedAt: at,
        outcome: ending.outcome,
        nextPromiseOn: null,
        isNew: false,
        movedAt: at,
        version: { increment: 1 },
      },
      select: { id: true },
    });
  });
}
