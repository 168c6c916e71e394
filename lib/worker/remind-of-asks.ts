import 'server-only';
import { z } from 'zod';
import { remindOfAsk, tellAskOver } from '@/lib/commands/ask/remind-of-ask';

const daySchema = z.object({ askId: z.uuid(), dueOn: z.iso.date() });
const turnSchema = daySchema.extend({ turn: z.number().int().min(1).max(2) });

/**
 * Reminds kindly of what a resident was asked.
 * @param payload the ask, its day, and which reminder it is
 * @throws Error of the database; then it is tried again
 */
export async function remindOfAskTask(payload: unknown): Promise<void> {
  const { turn, ...day } = turnSchema.parse(payload);
  await remindOfAsk(day, turn);
}

/**
 * Tells the contact person that the day of an ask is over.
 * @param payload the ask, and its day
 * @throws Error of the database; then it is tried again
 */
export async function askOverTask(payload: unknown): Promise<void> {
  await tellAskOver(daySchema.parse(payload));
}
