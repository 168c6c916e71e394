import 'server-only';
import { actingAt } from '@/lib/facts/participant/acting-as';
import { atTalk, type AtTalk } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { record, recordAlone } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { getObject } from '@/lib/platform/files/object-store';
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
  if (!file) return null;
  const { householdId, personId: ownerId } = file.message.conversation;
  // Somebody from outside comes as the one whom this household knows; the session may be of another.
  const known =
    actor.kind === 'participant' ? await actingAt(tx, actor, householdId, today(at)) : null;
  return atTalk(tx, known?.actor ?? actor, { householdId, ownerId }, today(at));
}

async function findFile(tx: Tx, actor: Actor, id: string, at: Date) {
  const found = await talkOf(tx, actor, id, at);
  const file =
    found &&
    (await tx.attachment.findFirst({
      where: { id, AND: visibleAttachments(found.actor, found.talk) },
      select: {
        ...{ name: true, mediaType: true, content: true },
        ...{ storageKey: true, storageKeyId: true },
      },
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

type Stored = NonNullable<Awaited<ReturnType<typeof findFile>>>;

async function bytesOf({ content, storageKey, storageKeyId }: Stored) {
  if (content) return new Uint8Array(content);
  const cipher = await getObject(storageKey!);
  return openFile({ cipher, keyId: storageKeyId! });
}

/**
 * Gives a file of a message to somebody who may read the message; that it was given is recorded.
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
  const file = await transaction((tx) => findFile(tx, actor, id, at));
  if (file) return { name: file.name, mediaType: file.mediaType, bytes: await bytesOf(file) };
  await recordAlone({
    ...{ event: 'attachment.downloaded', payload: { attachmentId: id }, result: 'refused' },
    ...{ actor, origin: originOf(actor) },
  });
  throw new NotFoundError();
}
