import 'server-only';
import { contentOf } from '@/lib/facts/attachment/content';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { deleteObject, hasObjectStore, putObject } from '@/lib/platform/files/object-store';
import { hasScanner, scanBytes } from '@/lib/platform/files/virus-scan';
import { sealFile } from './sealed-file';

type Waiting = { id: string; scan: string; content: Uint8Array<ArrayBuffer> };

async function find(id: string): Promise<Waiting | null> {
  const found = await database().attachment.findUnique({
    where: { id },
    select: { id: true, scan: true, bytes: true },
  });
  const content = found && (await contentOf(database(), found));
  return content ? { ...found, content } : null;
}

/** What is not clean is thrown away: nobody needs it any more. */
async function refuse(attachmentId: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.attachment.updateMany({
      where: { id: attachmentId, scan: 'waiting' },
      data: { scan: 'refused', scannedAt: now(), content: null },
    });
    if (count === 0) return;
    const event = { event: 'attachment.refused' as const, payload: { attachmentId } };
    await record(tx, { ...event, actor: 'system', origin: 'worker' });
  });
}

/** True when it may be given out. Where there is no scanner any more, nothing waits for one. */
async function isClean({ id, scan, content }: Waiting): Promise<boolean> {
  if (scan !== 'waiting') return true;
  const verdict = hasScanner() ? await scanBytes(content) : 'none';
  if (verdict === 'infected') {
    await refuse(id);
    return false;
  }
  await database().attachment.updateMany({
    where: { id, scan: 'waiting' },
    data: verdict === 'clean' ? { scan: 'clean', scannedAt: now() } : { scan: 'none' },
  });
  return true;
}

/**
 * Where a file lies in the storage of the installation. Its key is its id: twice is once.
 * @param id uuid of the file
 */
export const storageKeyOf = (id: string): string => `bijlagen/${id}`;

/** Sealed here, so that whoever runs the storage reads nothing. What was destroyed on its way there is not left behind. */
async function move({ id, content }: Waiting): Promise<void> {
  const storageKey = storageKeyOf(id);
  const { cipher, keyId } = sealFile(content);
  await putObject(storageKey, cipher);
  const { count } = await database().attachment.updateMany({
    where: { id, content: { not: null } },
    data: { content: null, storageKey, storageKeyId: keyId },
  });
  if (count > 0) return;
  const isThere = (await database().attachment.count({ where: { id } })) > 0;
  if (!isThere) await deleteObject(storageKey);
}

/**
 * Has a file looked at when there is a scanner, and moves it to the storage of the installation when there is one. Can be
 * done again at any time.
 * @param id uuid of the file
 * @throws Error when scanner or storage do not answer; until then it waits
 */
export async function keepAttachment(id: string): Promise<void> {
  const file = await find(id);
  if (file && (await isClean(file)) && hasObjectStore()) await move(file);
}
