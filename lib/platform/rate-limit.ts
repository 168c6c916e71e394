import 'server-only';
import { Prisma } from './prisma/client';
import { database } from './db';
import { env } from './env';
import { now } from './clock';
import { RateLimitedError } from './errors';
import { blindIndex } from './crypto';

/**
 * Counts one attempt and refuses it when there were too many in the window. Holds over all processes.
 * @param action what is tried, for instance 'draft.open'
 * @param subject who or what is counted (address, code); stored as a keyed index only
 * @param limit attempts allowed in one window
 * @param windowSeconds length of the window in seconds
 * @throws RateLimitedError with the seconds until the next window
 */
export async function limitRate(
  action: string,
  subject: string,
  limit: number,
  windowSeconds: number,
): Promise<void> {
  if (env().RATE_LIMITS === 'off') return;
  const at = now().getTime();
  const start = Math.floor(at / (windowSeconds * 1000)) * windowSeconds * 1000;
  const key = blindIndex(`rate.${action}`, subject);
  const rows = await database().$queryRaw<{ count: number }[]>(Prisma.sql`
    insert into rate_limit (key, window_start, count) values (${key}, ${new Date(start)}, 1)
    on conflict (key, window_start) do update set count = rate_limit.count + 1
    returning count`);
  if ((rows[0]?.count ?? 0) > limit) {
    throw new RateLimitedError(Math.ceil((start + windowSeconds * 1000 - at) / 1000));
  }
}
