import 'server-only';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Removes what served its purpose: forms that were kept for an hour, counters of past windows, sessions and one-time
 * codes that ended, and who had a case open; after a week, what
 * somebody typed and never saved. What happened stays in the record.
 * @throws Error of the database; then it is tried again
 */
export async function purgeLeftovers(): Promise<void> {
  const at = now();
  const before = (age: number) => ({ lt: new Date(at.getTime() - age) });
  const db = database();
  const removed = {
    keptForms: await db.keptForm.deleteMany({ where: { savedAt: before(hour) } }),
    counters: await db.rateLimit.deleteMany({ where: { windowStart: before(day) } }),
    sessions: await db.authSession.deleteMany({
      where: { OR: [{ expiresAt: before(day) }, { endedAt: before(day) }] },
    }),
    codes: await db.oneTimeCode.deleteMany({ where: { expiresAt: before(day) } }),
    leases: await db.editLease.deleteMany({ where: { heldUntil: before(hour) } }),
    typedTexts: await db.typedText.deleteMany({ where: { savedAt: before(7 * day) } }),
    heres: await db.presence.deleteMany({ where: { seenAt: before(hour) } }),
    outsideCodes: await db.participantCode.deleteMany({ where: { expiresAt: before(day) } }),
  };
  const counts = Object.entries(removed).map(([what, { count }]) => [what, count]);
  log('info', 'Leftovers removed', Object.fromEntries(counts));
}
