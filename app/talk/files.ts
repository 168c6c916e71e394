import type { FileLimits } from '@/lib/platform/files/posted-files';

const megabyte = 1024 * 1024;

/** What may go with a message. */
export const messageFiles: FileLimits = {
  ...{ field: 'files', most: 5, bytesEach: 20 * megabyte, bytesTogether: 50 * megabyte },
};
