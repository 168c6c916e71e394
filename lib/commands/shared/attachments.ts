import 'server-only';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { writeInPieces } from '@/lib/platform/files/in-pieces';
import { hasObjectStore } from '@/lib/platform/files/object-store';
import type { TakenFile } from '@/lib/platform/files/take-file';
import { hasScanner } from '@/lib/platform/files/virus-scan';
import { enqueue } from '@/lib/platform/jobs';
import { Prisma } from '@/lib/platform/prisma/client';

/** With what files came: a message, or an answer to something that was asked. */
type Cause = { messageId: string } | { replyId: string };

function insert(id: string, file: TakenFile & { position: number; at: Date }, cause: Cause) {
  const { name, mediaType, bytes, position, at } = file;
  const messageId = 'messageId' in cause ? cause.messageId : null;
  const replyId = 'replyId' in cause ? cause.replyId : null;
  const scan = hasScanner() ? 'waiting' : 'none';
  return (content: Prisma.Sql) => Prisma.sql`
    insert into attachment
      (id, message_id, reply_id, position, name, media_type, bytes, content, scan, added_at)
    values (${id}::uuid, ${messageId}::uuid, ${replyId}::uuid, ${position}::int, ${name}, ${mediaType},
      ${bytes.byteLength}::int, ${content}, ${scan}, ${at})`;
}

/**
 * Keeps the files of a message or an answer; later they are looked at, and moved to the storage of the installation, where
 * there is one.
 * @param tx transaction in which the cause was written
 * @param cause uuid of what they came with
 * @param files already looked into, in the order in which they were given
 * @param at moment
 */
export async function keepFiles(
  tx: Tx,
  cause: Cause,
  files: readonly TakenFile[],
  at: Date,
): Promise<void> {
  const isForLater = hasScanner() || hasObjectStore();
  for (const [position, file] of files.entries()) {
    const id = randomId();
    await writeInPieces(tx, file.bytes, insert(id, { ...file, position, at }, cause));
    if (!isForLater) continue;
    await enqueue(tx, 'keep-attachment', { attachmentId: id }, { key: `keep-attachment:${id}` });
  }
}
