import 'server-only';
import type { JobHelpers } from 'graphile-worker';
import { z } from 'zod';
import { storageKeyOf } from '@/lib/commands/talk/keep-attachment';
import { deleteObject, hasObjectStore } from '@/lib/platform/files/object-store';
import { errorFacts, log } from '@/lib/platform/log';

const payloadSchema = z.object({ attachmentId: z.uuid() });

async function forget(attachmentId: string): Promise<void> {
  if (!hasObjectStore()) throw new Error('There is a file to remove, and no storage is configured');
  await deleteObject(storageKeyOf(attachmentId));
}

/**
 * Removes a destroyed file from the storage of the installation. Of what was destroyed nothing but this job is left: when it
 * is tried no more, the log says which file somebody has to remove.
 * @param payload id of the file
 * @param helpers of the queue, which say whether this is the last attempt
 * @throws Error when the storage does not answer; the queue tries again, each time later
 */
export async function forgetFileTask(
  payload: unknown,
  helpers: Pick<JobHelpers, 'job'>,
): Promise<void> {
  const { attachmentId } = payloadSchema.parse(payload);
  const { attempts, max_attempts: most } = helpers.job;
  try {
    await forget(attachmentId);
  } catch (error) {
    const facts = { attachmentId, ...errorFacts(error) };
    if (attempts >= most) log('error', 'A destroyed file is still in the storage', facts);
    throw error;
  }
}
