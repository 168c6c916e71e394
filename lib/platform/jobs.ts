import 'server-only';
import { Prisma } from './prisma/client';
import type { Tx } from './db';

/** What the worker can be asked to do; payloads hold ids and days only. */
export type Jobs = {
  'send-message': { messageId: string };
  'purge-drafts': Record<string, never>;
  'keep-attachment': { attachmentId: string };
  /** nothing happens when the day of the ask is another by then */
  'remind-of-ask': { askId: string; dueOn: string; turn: number };
  /** the watch, out of its hour */
  surface: Record<string, never>;
  'ask-over': { askId: string; dueOn: string };
};

type JobOptions = { runAt?: Date; key?: string };

/**
 * The call that asks the worker for something, for a statement that writes other things as well.
 * @param task name of the task
 * @param payload ids that the task needs
 * @param options runAt: not before this instant; key: replaces a waiting job with the same key
 * @returns an expression for a select list
 */
export function jobCall<T extends keyof Jobs>(
  task: T,
  payload: Jobs[T],
  { runAt, key }: JobOptions = {},
): Prisma.Sql {
  return Prisma.sql`app_add_job(${task}, ${JSON.stringify(payload)}::json, ${runAt ?? null}::timestamptz, ${key ?? null}::text)`;
}

/**
 * Asks the worker for something, exactly when the transaction commits.
 * @param tx transaction of the cause
 * @param task name of the task
 * @param payload ids that the task needs
 * @param options as for `jobCall`
 */
export async function enqueue<T extends keyof Jobs>(
  tx: Tx,
  task: T,
  payload: Jobs[T],
  options: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`select ${jobCall(task, payload, options)}`);
}
