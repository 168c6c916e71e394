import 'server-only';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { TakenFile } from '@/lib/platform/files/take-file';
import { limitRate } from '@/lib/platform/rate-limit';
import { withOwnRequest, type Owner } from '@/lib/commands/my-case/own-request';
import { tellContactPerson } from '@/lib/commands/my-case/tell-contact-person';
import { keepFiles } from '@/lib/commands/shared/attachments';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { ReplyInput } from '@/lib/schemas/ask';
import { ownAsk, type OwnAsk } from './own-ask';
import { papersCame } from './papers-came';

/** The same form was accepted before: by a double click, a reload, or a retry after a broken connection. */
async function wasSent(tx: Tx, askId: string, formKey: string): Promise<boolean> {
  const before = await tx.partReply.findUnique({ where: { formKey }, select: { askId: true } });
  if (before && before.askId !== askId) throw new NotFoundError();
  return before !== null;
}

type Reply = { reply: ReplyInput; files: readonly TakenFile[]; at: Date };

async function write(tx: Tx, ask: OwnAsk, { reply, files, at }: Reply): Promise<string> {
  const { id } = await tx.partReply.create({
    data: { ...reply, askId: ask.id, at },
    select: { id: true },
  });
  await keepFiles(tx, { replyId: id }, files, at);
  // What comes first lets the term of the law run on; more of it changes nothing.
  if (ask.kind === 'papers' && !ask.closedAt && ask.replies.length === 0) {
    await papersCame(tx, ask, 'resident', at);
  }
  return id;
}

/**
 * Sends what was asked, once per form. Taken also after its day, and after a colleague closed it (VALUES H2).
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid of the own request
 * @param askId uuid of an ask about a part of it
 * @param reply words, and the key of the form
 * @param files beside it, already looked into
 * @param at moment of receipt
 * @throws NotFoundError for somebody else's, the attempt is recorded; FieldErrorsError without words and files;
 * RateLimitedError
 */
export async function answerAsk(
  actor: Owner,
  requestId: string,
  askId: string,
  reply: ReplyInput,
  files: readonly TakenFile[] = [],
  at: Date = now(),
): Promise<void> {
  if (reply.text === '' && files.length === 0) {
    throw new FieldErrorsError([{ path: 'text', key: 'messageMissing' }]);
  }
  await limitRate('mine.answer', requestId, 60, 60 * 60);
  await withOwnRequest(actor, requestId, async (tx, request) => {
    const ask = await ownAsk(tx, request.id, askId);
    if (await wasSent(tx, ask.id, reply.formKey)) return;
    const replyId = await write(tx, ask, { reply, files, at });
    const { id, caseId, householdId } = request;
    const about = { caseId, requestId: id, partId: ask.partId };
    const line = { ...about, kind: 'askAnswered', at, isForResident: true };
    await addToTimeline(tx, { ...line, actorName: request.asker.givenName });
    await tellContactPerson(tx, request, 'askAnswered', at);
    await record(tx, {
      ...{ event: 'ask.answered', payload: { replyId, files: files.length }, actor },
      ...{ origin: 'mine', requestId: id, caseId, householdId },
    });
  });
}
