import 'server-only';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { refreshWeight } from '@/lib/commands/case/refresh-weight';
import { takeOutLetters } from '@/lib/commands/decision/decision-letter';
import { refreshPromise } from '@/lib/commands/shared/promise';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { withOwnRequest, type Owner, type OwnRequest } from './own-request';
import { tellContactPerson } from './tell-contact-person';

async function withdrawParts(tx: Tx, requestId: string, at: Date): Promise<string[]> {
  const parts = await tx.requestPart.updateManyAndReturn({
    where: { requestId, status: { in: ['new', 'in_progress'] } },
    data: { status: 'withdrawn', closedAt: at, version: { increment: 1 } },
    select: { id: true },
  });
  return parts.map((part) => part.id);
}

/** Nobody gets a letter any more about what is asked no more, but for that it was taken back. */
async function takeOutDecisions(tx: Tx, requestId: string, at: Date): Promise<void> {
  const ordered = await tx.decision.findMany({
    where: {
      ...{ announcedOn: null, announcedHow: 'letter', kind: { not: 'withdrawn' } },
      part: { requestId },
    },
    select: { id: true },
  });
  if (ordered.length === 0) return;
  await takeOutLetters(
    tx,
    ordered.map(({ id }) => id),
    at,
  );
}

async function recordWithdrawal(
  tx: Tx,
  actor: Owner,
  request: OwnRequest,
  partIds: readonly string[],
): Promise<void> {
  const { id: requestId, caseId, householdId } = request;
  const about = { actor, origin: 'mine' as const, requestId, caseId, householdId };
  await record(
    tx,
    { event: 'request.withdrawn', payload: {}, ...about },
    ...partIds.map((partId) => ({
      event: 'part.changed' as const,
      payload: { partId, status: 'withdrawn' },
      ...about,
    })),
  );
}

/**
 * Takes an own request back. Its open parts end; the case stays, for the contact person to look at and close. Doing it
 * twice is doing it once.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid
 * @param reason in the resident's words; may be empty
 * @throws NotFoundError for somebody else's request
 */
export async function withdrawRequest(
  actor: Owner,
  requestId: string,
  reason: string,
): Promise<void> {
  await withOwnRequest(actor, requestId, async (tx, request) => {
    if (request.withdrawnAt) return;
    const at = now();
    await tx.helpRequest.update({
      where: { id: request.id },
      data: { withdrawnAt: at, version: { increment: 1 } },
      select: { id: true },
    });
    const partIds = await withdrawParts(tx, request.id, at);
    await takeOutDecisions(tx, request.id, at);
    await refreshPromise(tx, request.caseId);
    await addToTimeline(tx, {
      caseId: request.caseId,
      requestId: request.id,
      kind: 'withdrawn',
      at,
      actorName: request.asker.givenName,
      ...(reason ? { text: reason } : {}),
      isForResident: true,
    });
    await tellContactPerson(tx, request, 'withdrawn');
    await recordWithdrawal(tx, actor, request, partIds);
    await refreshWeight(tx, request.caseId);
  });
}
