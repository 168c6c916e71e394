import 'server-only';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';

const day = 24 * 60 * 60 * 1000;

/**
 * Removes requests that were never sent, 42 days after the last answer (RULES 2.5, Selectielijst 8.4.1), and what is left
 * of drafts that were sent so long ago: their words are in the request.
 * @throws Error of the database; then it is tried again
 */
export async function purgeDrafts(): Promise<void> {
  const before = { lt: new Date(now().getTime() - settings().draft.keepDays * day) };
  const { count } = await database().draft.deleteMany({
    where: { OR: [{ sentAt: null, updatedAt: before }, { sentAt: before }] },
  });
  log('info', 'Old drafts removed', { drafts: count });
}
