import 'server-only';
import { Prisma } from './prisma/client';
import type { Tx } from './db';

/** What the worker can be asked to do; payloads hold ids only. */
export type Jobs = {
  'send-mail': { mailId: string };
  'purge-drafts': Record<string, never>;
};

/**
 * Asks the worker for something, exactly when the transaction commits.
 * @param tx transaction of the cause
 * @param task name of the task
 * @param payload ids that the task needs
 * @param options runAt: not before this instant; key: replaces a waiting job with the same key
 */
export async function enqueue<T extends keyof Jobs>(
  tx: Tx,
  task: T,
  payload: Jobs[T],
  options: { runAt?: Date; key?: string } = {},
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    select app_add_job(${task}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}::timestamptz, ${options.key ?? null}::text)`);
}
