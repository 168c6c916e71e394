import { z } from 'zod';
import type { LocalDate } from '@/lib/rules/local-date';
import { chosenOf, pastDay, rowVersion, tick } from './fields';
import { seenFields } from './lease';

/** What a gateway says of a text message, a moment after it took it. */
export const smsReport = z.object({ id: z.uuid(), state: z.enum(['delivered', 'failed']) });

/** How a resident whom nothing reached was reached in the end. */
export const reachedWays = ['call', 'letter', 'person'] as const;

/** What is said when somebody was reached. */
export const reachedSchema = z.object({ how: chosenOf(reachedWays, 'howMissing') });

/** In which ways somebody can hear that there is a message. */
export const tellWays = ['letter', 'mail', 'sms'] as const;

/** How somebody wants to hear that there is a message. */
export const tellWishSchema = z.object({
  toldBy: chosenOf(tellWays),
  wantsLargeType: tick,
});

/** A wish that was checked. */
export type TellWishInput = z.output<typeof tellWishSchema>;

/**
 * The same, said to a colleague on a day.
 * @param today local date; it was said on or before it
 */
export const notedWishSchema = (today: LocalDate) =>
  tellWishSchema.extend({ saidOn: pastDay(today), version: rowVersion, was: seenFields });

/** A wish that a colleague wrote down. */
export type NotedWish = z.output<ReturnType<typeof notedWishSchema>>;
