import 'server-only';
import { markParts, unmarkOpen } from '@/lib/commands/retention/mark-parts';
import { now } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';

const atOnce = 500;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Marks from which day parts may be destroyed (RULES 2.5). Nothing is destroyed by it: a person confirms.
 * @param at moment
 * @throws Error of the database; then it is tried again
 */
export async function markRetention(at: Date = now()): Promise<void> {
  await unmarkOpen();
  let batches = 0;
  for (let after: string | null = first; after !== null; batches += 1) {
    after = await markParts({ after, take: atOnce }, at);
  }
  log('info', 'What may be destroyed is marked', { batches });
}
