import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { insertRows } from '@/lib/platform/insert-rows';
import { ageOn } from '@/lib/rules/local-date';
import { startEventRows } from '@/lib/commands/shared/part-events';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from './change-case';
import { refreshWeight } from './refresh-weight';

type Asked = { submittedAt: Date; urgencies: readonly string[]; asker: { birthDate: Date | null } };

function askedFacts({ submittedAt, urgencies, asker: { birthDate } }: Asked) {
  const age = birthDate ? ageOn(fromDateColumn(birthDate), today(submittedAt)) : null;
  return { urgencies, age };
}

/**
 * Adds a part to a request, when the conversation shows that it touches another domain as well.
 * @param actor contact person or stand-in
 * @param caseId uuid of an open case
 * @param part the request and the domain key
 * @param at moment of the change
 * @throws NotFoundError for others, and for a request of another case or one that was taken back; ConflictError when the
 * case is closed
 */
export async function addPart(
  actor: StaffActor,
  caseId: string,
  part: { requestId: string; domain: string },
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'answer', caseId, at }, async (tx, found) => {
    if (found.status !== 'open') throw new ConflictError({});
    const request = await tx.helpRequest.findFirst({
      where: { id: part.requestId, caseId, withdrawnAt: null },
      select: {
        ...{ submittedAt: true, urgencies: true, asker: { select: { birthDate: true } } },
        parts: { where: { domain: part.domain }, select: { id: true } },
      },
    });
    if (!request) throw new NotFoundError();
    if (request.parts.length > 0) return;
    const added = await tx.requestPart.create({
      data: { ...part, caseId, status: 'in_progress', openedAt: at },
      select: { id: true },
    });
    // It was asked with the rest, and only recognized later: the weeks count from the day of asking (RULES J2, P2).
    const sent = { at: request.submittedAt, recordedAt: at };
    await insertRows(
      tx,
      startEventRows([{ ...added, domain: part.domain }], askedFacts(request), sent),
    );
    await addToTimeline(tx, {
      caseId,
      requestId: part.requestId,
      partId: added.id,
      kind: 'partAdded',
      at,
      actorName: actor.name,
      actorId: actor.staffId,
    });
    await record(tx, {
      event: 'part.changed',
      payload: { partId: added.id, status: 'in_progress' },
      actor,
      origin: 'work',
      caseId,
      householdId: found.householdId,
      requestId: part.requestId,
    });
    await touchCase(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
}
