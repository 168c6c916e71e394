import 'server-only';
import { contentOf } from '@/lib/facts/attachment/content';
import { actingAt } from '@/lib/facts/participant/acting-as';
import { atTalk, type AtTalk } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { record, recordAlone } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { database, transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { getObject } from '@/lib/platform/files/object-store';
import { visibleReplyFiles } from '@/lib/policies/ask';
import { visibleAttachments } from '@/lib/policies/talk';
import { openFile } from './sealed-file';
import { aboutTalk, originOf } from './talk-record';

/** A file as it is given. */
export type OpenedFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

async function talkOf(tx: Tx, actor: Actor, id: string, at: Date): Promise<AtTalk | null> {
  const file = await tx.attachment.findUnique({
    where: { id },
    select: {
      message: { select: { conversation: { select: { householdId: true, personId: true } } } },
    },
  });
  if (!file?.message) return null;
  const { householdId, personId: ownerId } = file.message.conversation;
  // Somebody from outside comes as the one whom this household knows; the session may be of another.
  const known =
    actor.kind === 'participant' ? await actingAt(tx, actor, householdId, today(at)) : null;
  return atTalk(tx, known?.actor ?? actor, { householdId, ownerId }, today(at));
}

const place = { storageKey: true, storageKeyId: true } as const;
const content = {
  ...{ id: true, name: true, mediaType: true, bytes: true },
  ...place,
} as const;

/** What came in answer to something that was asked about a part. */
async function replyFile(tx: Tx, actor: Actor, id: string, at: Date) {
  const found = await tx.attachment.findFirst({
    where: { id, AND: visibleReplyFiles(actor, today(at)) },
    select: {
      ...content,
      reply: { select: { ask: { select: { part: { select: partFields } } } } },
    },
  });
  if (!found?.reply) return null;
  const { reply, ...file } = found;
  const { request } = reply.ask.part;
  await record(tx, {
    ...{ event: 'attachment.downloaded', payload: { attachmentId: id } },
    ...{ actor, origin: originOf(actor), ...aboutRequest(request) },
  });
  return file;
}

const partFields = {
  request: { select: { id: true, caseId: true, householdId: true } },
} as const;

const aboutRequest = (request: { id: string; caseId: string; householdId: string }) => ({
  ...{ requestId: request.id, caseId: request.caseId, householdId: request.householdId },
});

async function messageFile(tx: Tx, actor: Actor, id: string, at: Date) {
  const found = await talkOf(tx, actor, id, at);
  const file =
    found &&
    (await tx.attachment.findFirst({
      where: { id, AND: visibleAttachments(found.actor, found.talk) },
      select: content,
    }));
  if (!file) return null;
  const { columns, payload } = aboutTalk(found);
  const event = { event: 'attachment.downloaded' as const };
  await record(tx, {
    ...{ ...event, payload: { attachmentId: id, ...payload } },
    ...{ actor, origin: originOf(actor), ...columns },
  });
  return file;
}

type Stored = NonNullable<Awaited<ReturnType<typeof messageFile>>>;

/** While it is read here it can move to the storage of the installation, and be destroyed. */
async function bytesOf(file: Stored) {
  const here = file.storageKey ? null : await contentOf(database(), file);
  if (here) return here;
  const moved = await database().attachment.findUnique({ where: { id: file.id }, select: place });
  if (!moved?.storageKey) throw new NotFoundError();
  const cipher = await getObject(moved.storageKey);
  return openFile({ cipher, keyId: moved.storageKeyId! });
}

/**
 * Gives a file of a message, or of an answer, to somebody who may read that; that it was given is recorded.
 * @param actor who asks
 * @param id uuid of the file
 * @param at moment
 * @returns name, kind and bytes
 * @throws NotFoundError for everybody else, and for a file that was not looked at yet or was refused; that is recorded as
 * well; Error when the storage does not give it
 */
export async function openAttachment(
  actor: Actor,
  id: string,
  at: Date = now(),
): Promise<OpenedFile> {
  const file = await transaction(
    async (tx) => (await replyFile(tx, actor, id, at)) ?? messageFile(tx, actor, id, at),
  );
  if (file) return { name: file.name, mediaType: file.mediaType, bytes: await bytesOf(file) };
  await recordAlone({
    ...{ event: 'attachment.downloaded', payload: { attachmentId: id }, result: 'refused' },
    ...{ actor, origin: originOf(actor) },
  });
  throw new NotFoundError();
}
