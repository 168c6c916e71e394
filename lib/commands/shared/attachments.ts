import 'server-only';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { hasObjectStore } from '@/lib/platform/files/object-store';
import type { TakenFile } from '@/lib/platform/files/take-file';
import { hasScanner } from '@/lib/platform/files/virus-scan';
import { enqueue } from '@/lib/platform/jobs';

/**
 * Files to be written with what they came with: a message, or an answer.
 * @param files already looked into
 * @param at moment
 * @returns rows in the order in which they were given, to create beside their cause
 */
export function attachmentRows(files: readonly TakenFile[], at: Date) {
  const scan = hasScanner() ? 'waiting' : 'none';
  return files.map(({ bytes, ...file }, position) => ({
    ...{ id: randomId(), position, ...file, bytes: bytes.byteLength },
    ...{ content: new Uint8Array(bytes), scan, addedAt: at },
  }));
}

/**
 * Has them looked at, and moved to the storage of the installation, where there is one.
 * @param tx transaction in which they are written
 * @param attachments rows of `attachmentRows`
 */
export async function keepLater(tx: Tx, attachments: readonly { id: string }[]): Promise<void> {
  if (!hasScanner() && !hasObjectStore()) return;
  for (const { id } of attachments) {
    await enqueue(tx, 'keep-attachment', { attachmentId: id }, { key: `keep-attachment:${id}` });
  }
}
