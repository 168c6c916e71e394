import 'server-only';
import { z } from 'zod';
import { storageKeyOf } from '@/lib/commands/talk/keep-attachment';
import { deleteObject, hasObjectStore } from '@/lib/platform/files/object-store';

const payloadSchema = z.object({ attachmentId: z.uuid() });

/**
 * Removes a destroyed file from the storage of the installation.
 * @param payload id of the file
 * @throws Error when the storage does not answer; the queue tries again, each time later
 */
export async function forgetFileTask(payload: unknown): Promise<void> {
  if (!hasObjectStore()) throw new Error('There is a file to remove, and no storage is configured');
  await deleteObject(storageKeyOf(payloadSchema.parse(payload).attachmentId));
}
