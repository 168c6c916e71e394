import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a report may be, in seconds: an older one may have been caught on the way and be played again. */
const oldest = 300;

/**
 * Whether a report about a message comes from who knows our common key: HMAC-SHA256 with it over moment and words.
 * @param key the common key; an empty one is nobody's
 * @param signature header `t=<seconds>,v1=<hex>`
 * @param body as it came in
 * @param at moment of receipt
 * @returns false for anything that is not signed, not with this key, or not now
 */
export function isSignedWith(
  key: string,
  signature: string | null,
  body: Uint8Array,
  at: Date,
): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '') ?? [];
  if (key === '' || !seconds || !given) return false;
  if (Math.abs(at.getTime() / 1000 - Number(seconds)) > oldest) return false;
  const own = createHmac('sha256', key).update(`${seconds}.`).update(body).digest();
  return timingSafeEqual(own, Buffer.from(given, 'hex'));
}
