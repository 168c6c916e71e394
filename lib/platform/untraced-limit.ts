import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { now } from './clock';
import { env } from './env';
import { RateLimitedError } from './errors';

// Of this process alone, and gone with it: nothing that was counted leads to an address afterwards.
const key = randomBytes(32);
const counts = new Map<string, { start: number; count: number }>();
/** More than come at once; a flood forgets the oldest. */
const most = 50_000;

function forgetOver(at: number, windowMs: number): void {
  for (const [subject, { start }] of counts) {
    if (start + windowMs > at && counts.size < most) break;
    counts.delete(subject);
  }
}

/**
 * Counts one attempt where no trace of who may be kept: in memory, under a key of this process, and in no table. Over
 * several processes the limit is so many times as high.
 * @param action what is tried
 * @param subject network address
 * @param limit attempts allowed in one window
 * @param windowSeconds length of the window in seconds
 * @throws RateLimitedError with the seconds until the next window
 */
export function limitUntraced(
  action: string,
  subject: string,
  limit: number,
  windowSeconds: number,
): void {
  if (env().RATE_LIMITS === 'off') return;
  const at = now().getTime();
  const windowMs = windowSeconds * 1000;
  forgetOver(at, windowMs);
  const name = createHmac('sha256', key).update(`${action}\0${subject}`).digest('base64url');
  const before = counts.get(name);
  const isOver = !before || before.start + windowMs <= at;
  const counted = isOver ? { start: at, count: 1 } : { ...before, count: before.count + 1 };
  if (isOver) counts.delete(name);
  counts.set(name, counted);
  if (counted.count > limit) {
    throw new RateLimitedError(Math.ceil((counted.start + windowMs - at) / 1000));
  }
}
