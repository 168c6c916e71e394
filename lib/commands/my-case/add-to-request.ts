import 'server-only';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { mayAddTo } from '@/lib/policies/help-request';
import type { AdditionInput } from '@/lib/schemas/my-case';
import { withOwnRequest, type Owner } from './own-request';
import { tellContactPerson } from './tell-contact-person';

/** The same form was accepted before: by a double click, a reload, or a retry after a broken connection. */
async function wasAdded(tx: Tx, requestId: string, formKey: string): Promise<boolean> {
  const addition = await tx.requestAddition.findUnique({
    where: { formKey },
    select: { requestId: true },
  });
  if (addition && addition.requestId !== requestId) throw new NotFoundError();
  return addition !== null;
}

/**
 * Adds something to an own request, once per form. Also after it was closed: late is welcome, and the contact person
 * hears of it.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid
 * @param input words, and the key of the form
 * @throws NotFoundError for somebody else's request, FieldErrorsError when it was withdrawn, RateLimitedError
 */
export async function addToRequest(
  actor: Owner,
  requestId: string,
  input: AdditionInput,
): Promise<void> {
  await limitRate('mine.add', requestId, 60, 60 * 60);
  await withOwnRequest(actor, requestId, async (tx, request) => {
    if (await wasAdded(tx, request.id, input.formKey)) return;
    if (!mayAddTo({ isWithdrawn: request.withdrawnAt !== null })) {
      throw new FieldErrorsError([{ path: 'text', key: 'requestWithdrawn' }]);
    }
    const at = now();
    await tx.requestAddition.create({
      data: { requestId: request.id, formKey: input.formKey, text: input.text, addedAt: at },
      select: { id: true },
    });
    const { id, caseId, householdId } = request;
    await addToTimeline(tx, {
      caseId,
      requestId: id,
      kind: 'added',
      at,
      actorName: request.asker.givenName,
    });
    await tellContactPerson(tx, request, 'added');
    const about = { requestId: id, caseId, householdId };
    await record(tx, { event: 'request.added', payload: {}, actor, origin: 'mine', ...about });
  });
}
