import { expect } from 'vitest';
import { disconnect } from '@/lib/platform/db';
import { waitUntil } from '@/scripts/lib/processes.mjs';
import { asOwner } from '@/tests/support/database';

const others = `
  select count(*)::int as count from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;

/**
 * Expects that nobody ever waited for somebody who waited for them, in all of this file. The product repeats what fell
 * over that, so that it shows nowhere else. In `afterAll`: a connection says what it saw when it ends.
 * @param crowd what still has connections
 */
export async function expectNoDeadlock(crowd?: { close: () => Promise<void> }): Promise<void> {
  await crowd?.close();
  await disconnect();
  const areGone = async () => (await asOwner<{ count: number }>(others))[0]!.count === 0;
  expect(await waitUntil(areGone, 20_000)).toBe(true);
  const [row] = await asOwner<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  expect(row).toEqual({ deadlocks: '0' });
}
