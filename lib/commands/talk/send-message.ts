import 'server-only';
import type { Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { TakenFile } from '@/lib/platform/files/take-file';
import { limitRate } from '@/lib/platform/rate-limit';
import { keepFiles } from '@/lib/commands/shared/attachments';
import { touchCase } from '@/lib/commands/case/change-case';
import type { MessageInput } from '@/lib/schemas/talk';
import { tellOfMessage } from './tell-of-message';
import { aboutTalk, originOf } from './talk-record';
import { withTalk, type OpenTalk } from './with-talk';

/** The same form was accepted before: by a double click, a reload, or a retry after a broken connection. */
async function wasSent(tx: Tx, { talk, author }: OpenTalk, formKey: string): Promise<boolean> {
  const message = await tx.message.findUnique({
    where: { formKey },
    select: { conversationId: true, byId: true },
  });
  const isOthers = message && (message.conversationId !== talk.id || message.byId !== author.id);
  if (isOthers) throw new NotFoundError();
  return message !== null;
}

const isContact = ({ actor }: OpenTalk) => actor.kind === 'staff' && actor.as !== 'involved';

/**
 * The contact person and who stands in answer with one voice: when one of them answered while the other typed, that is
 * read first.
 */
async function refuseCrossed(tx: Tx, { talk, author }: OpenTalk, seen: string | null) {
  const last = await tx.message.findFirst({
    where: { conversationId: talk.id, isFromContact: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, at: true, byId: true, byName: true, text: true },
  });
  if (!last || last.byId === author.id) return;
  const shown =
    seen &&
    (await tx.message.findFirst({
      where: { id: seen, conversationId: talk.id },
      select: { at: true },
    }));
  if (shown && shown.at >= last.at) return;
  throw new ConflictError({ by: last.byName, text: last.text });
}

function idOf(actor: Actor): string {
  if (actor.kind === 'staff') return actor.staffId;
  if (actor.kind === 'participant') return actor.participantId;
  if (actor.kind === 'slip') return actor.requestId;
  return actor.kind === 'resident' ? actor.identityId : '';
}

type Sending = { message: MessageInput; files: readonly TakenFile[] };

async function write(tx: Tx, open: OpenTalk, { message, files }: Sending): Promise<string> {
  const { talk, author, at } = open;
  const { id } = await tx.message.create({
    data: {
      ...{ conversationId: talk.id, formKey: message.formKey, text: message.text, at },
      ...{ byKind: author.kind, byId: author.id, byName: author.name },
      isFromContact: isContact(open),
    },
    select: { id: true },
  });
  await keepFiles(tx, { messageId: id }, files, at);
  return id;
}

/**
 * Says something in a conversation, once per form.
 * @param actor resident, contact person or stand-in, or somebody who was added
 * @param place which conversation
 * @param message words, the key of the form, and the newest message that the page showed
 * @param files beside it, already looked into
 * @param at moment; now when it is left out
 * @throws NotFoundError for who may not write here; FieldErrorsError without words and files; ConflictError when a
 * colleague answered in the meantime; RateLimitedError
 */
export async function sendMessage(
  actor: Actor,
  place: Place,
  message: MessageInput,
  files: readonly TakenFile[] = [],
  at?: Date,
): Promise<void> {
  if (message.text === '' && files.length === 0) {
    throw new FieldErrorsError([{ path: 'text', key: 'messageMissing' }]);
  }
  await limitRate('talk.send', idOf(actor), 60, 60 * 60);
  await withTalk({ actor, place, verb: 'write', at }, async (tx, open) => {
    if (await wasSent(tx, open, message.formKey)) return;
    if (isContact(open)) await refuseCrossed(tx, open, message.seen);
    const messageId = await write(tx, open, { message, files });
    await tellOfMessage(tx, open, messageId);
    if (isContact(open) && open.kase?.isOpen) await touchCase(tx, open.kase.id, open.at);
    const { columns, payload } = aboutTalk(open);
    await record(tx, {
      ...{ event: 'message.sent', payload: { messageId, files: files.length, ...payload } },
      ...{ actor, origin: originOf(actor), ...columns },
    });
  });
}
