import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import {
  isPartOpen,
  partActHolds,
  partStatusAfter,
  type PartStatus,
} from '@/lib/rules/part-status';
import type { PartChange } from '@/lib/schemas/case';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { changeCase, touchCase } from './change-case';
import { refreshWeight } from './refresh-weight';

const kinds = {
  start: 'partStarted',
  answer: 'answered',
  close: 'partClosed',
  reopen: 'partReopened',
} as const;

async function readPart(tx: Tx, caseId: string, partId: string) {
  const part = await tx.requestPart.findFirst({
    where: { id: partId, caseId },
    select: {
      id: true,
      requestId: true,
      domain: true,
      status: true,
      outcome: true,
      version: true,
      request: { select: { withdrawnAt: true } },
    },
  });
  if (!part) throw new NotFoundError();
  const { request, ...facts } = part;
  return { ...facts, status: part.status as PartStatus, isAsked: request.withdrawnAt === null };
}

const targets = {
  start: 'in_progress',
  answer: 'answered',
  close: 'closed',
  reopen: 'in_progress',
} as const;

/** The same press twice is one change. */
function isDoneAlready(
  part: { status: string; outcome: string | null },
  { action, outcome }: PartChange,
): boolean {
  const hasOutcome = action === 'answer' || action === 'close';
  return part.status === targets[action] && (!hasOutcome || part.outcome === outcome);
}

/**
 * Starts, answers, closes or reopens a part. Answering and closing have an outcome that the resident reads, and hears of
 * by mail.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param partId uuid of a part of this case
 * @param change what, the outcome, and the status and version that the page showed
 * @param at moment of the change
 * @throws NotFoundError for others; ConflictError with the part as it stands when somebody was first, or the resident took
 * the request back
 */
export async function changePart(
  actor: StaffActor,
  caseId: string,
  partId: string,
  change: PartChange,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'answer', caseId, at }, async (tx, found) => {
    const part = await readPart(tx, caseId, partId);
    if (isDoneAlready(part, change)) return;
    const status = partStatusAfter(part.status, change.action);
    const seen = { status: change.was?.status, version: change.version };
    const isStale = !partActHolds(seen, part);
    if (!part.isAsked || !status || isStale || found.status !== 'open') {
      throw new ConflictError({
        status: part.status,
        outcome: part.outcome ?? '',
        version: part.version,
      });
    }
    const isOpen = isPartOpen(status);
    const outcome = isOpen ? null : change.outcome;
    await tx.requestPart.update({
      where: { id: partId },
      data: { status, outcome, closedAt: isOpen ? null : at, version: { increment: 1 } },
      select: { id: true },
    });
    await addToTimeline(tx, {
      caseId,
      requestId: part.requestId,
      kind: kinds[change.action],
      at,
      actorName: actor.name,
      actorId: actor.staffId,
      isForResident: change.action !== 'start',
      ...(outcome ? { text: outcome } : {}),
    });
    if (outcome) {
      await tellSender(tx, part.requestId, 'message', `${status}:${partId}:${part.version}`);
    }
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    await record(tx, {
      ...about,
      requestId: part.requestId,
      ...(change.action === 'answer'
        ? { event: 'part.answered', payload: { partId } }
        : { event: 'part.changed', payload: { partId, status } }),
    });
    await touchCase(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
}
