import 'server-only';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { withOwnRequest, type Owner } from '@/lib/commands/my-case/own-request';
import { tellContactPerson } from '@/lib/commands/my-case/tell-contact-person';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { AfterCareInput } from '@/lib/schemas/after-care';

/**
 * A resident says how it is, some time after the help ended; the contact person reads it. The same press twice is one answer.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid of the own request
 * @param answer how it is, words, and whether help is wanted again
 * @param at moment
 * @throws NotFoundError for somebody else's request, the attempt is recorded, and when nothing was asked
 */
export async function answerAfterCare(
  actor: Owner,
  requestId: string,
  answer: AfterCareInput,
  at: Date = now(),
): Promise<void> {
  await withOwnRequest(actor, requestId, async (tx, request) => {
    const question = await tx.afterCare.findFirst({
      where: { requestId: request.id },
      orderBy: { askedAt: 'desc' },
      select: { id: true, answeredAt: true },
    });
    if (!question) throw new NotFoundError();
    if (question.answeredAt) return;
    const data = { ...answer, answeredAt: at };
    await tx.afterCare.update({ where: { id: question.id }, data, select: { id: true } });
    const { id, caseId, householdId } = request;
    const line = { caseId, requestId: id, kind: 'afterCareAnswered', at, isForResident: true };
    await addToTimeline(tx, { ...line, actorName: request.asker.givenName });
    await tellContactPerson(tx, request, 'afterCareAnswered', at);
    await record(tx, {
      ...{ event: 'afterCare.answered', payload: { afterCareId: question.id } },
      ...{ actor, origin: 'mine', requestId: id, caseId, householdId },
    });
  });
}
