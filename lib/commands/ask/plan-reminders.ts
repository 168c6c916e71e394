import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { enqueue } from '@/lib/platform/jobs';
import { reminderDays } from '@/lib/rules/ask';
import { addDays, startOfDay, type LocalDate } from '@/lib/rules/local-date';

const hour = 60 * 60 * 1000;
/** In the morning: somebody reads a mail by day, and who works finds what is over at the beginning of it. */
const morning = (day: LocalDate, hours: number) =>
  new Date(startOfDay(day).getTime() + hours * hour);

/**
 * Asks the worker to remind of an ask, and to tell the contact person when its day is over. When the day is another by
 * then, or something came, they do nothing.
 * @param tx transaction of the cause
 * @param ask its id, and its last day
 * @param from local date on which the day was told
 */
export async function planReminders(
  tx: Tx,
  { id: askId, dueOn }: { id: string; dueOn: LocalDate },
  from: LocalDate,
): Promise<void> {
  for (const [index, day] of reminderDays(from, dueOn).entries()) {
    const payload = { askId, dueOn, turn: index + 1 };
    await enqueue(tx, 'remind-of-ask', payload, { runAt: morning(day, 9) });
  }
  await enqueue(tx, 'ask-over', { askId, dueOn }, { runAt: morning(addDays(dueOn, 1), 6) });
}
