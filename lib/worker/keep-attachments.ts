import 'server-only';
import { z } from 'zod';
import { keepAttachment } from '@/lib/commands/talk/keep-attachment';
import { now } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { hasObjectStore } from '@/lib/platform/files/object-store';
import { enqueue } from '@/lib/platform/jobs';
import { log } from '@/lib/platform/log';

const payloadSchema = z.object({ attachmentId: z.uuid() });

/**
 * Has one file looked at, and moves it where files are kept.
 * @param payload id of the file
 * @throws Error when scanner or storage do not answer; the queue tries again, each time later
 */
export async function keepAttachmentTask(payload: unknown): Promise<void> {
  await keepAttachment(payloadSchema.parse(payload).attachmentId);
}

const atOnce = 200;
const patienceMs = 30 * 60 * 1000;

/**
 * Asks again for files that wait for long: the scanner was away for days, or a storage was configured only now.
 * @throws Error of the database; then it is tried again
 */
export async function keepAttachmentsTask(): Promise<void> {
  const before = { lt: new Date(now().getTime() - patienceMs) };
  const isInPlace = hasObjectStore() ? [{ content: { not: null } }] : [];
  const waiting = await database().attachment.findMany({
    where: { addedAt: before, OR: [{ scan: 'waiting' }, ...isInPlace] },
    orderBy: { addedAt: 'asc' },
    take: atOnce,
    select: { id: true },
  });
  if (waiting.length === 0) return;
  await transaction(async (tx) => {
    for (const { id: attachmentId } of waiting) {
      await enqueue(
        tx,
        'keep-attachment',
        { attachmentId },
        { key: `keep-attachment:${attachmentId}` },
      );
    }
  });
  log('info', 'Files that waited are asked for again', { files: waiting.length });
}
