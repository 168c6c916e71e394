import 'server-only';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';

/**
 * Removes what was told to colleagues and ended ninety days ago. The database itself looks which that are, for the
 * application may not delete any.
 * @throws Error of the database; then it is tried again
 */
export async function purgeNotices(): Promise<void> {
  const [row] = await database().$queryRaw<{ forgotten: number }[]>`
    select forget_notices(${now()}) as forgotten`;
  log('info', 'Ended notices are removed', { notices: row!.forgotten });
}
