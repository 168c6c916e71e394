import { z } from 'zod';
import { chosenOf, tick } from './fields';

/** What a gateway says of a text message, a moment after it took it. */
export const smsReport = z.object({ id: z.uuid(), state: z.enum(['delivered', 'failed']) });

/** How a resident whom nothing reached was reached in the end. */
export const reachedWays = ['call', 'letter', 'person'] as const;

/** What is said when somebody was reached. */
export const reachedSchema = z.object({ how: chosenOf(reachedWays, 'howMissing') });

/** How somebody wants to hear that there is a message. */
export const tellWishSchema = z.object({
  toldBy: chosenOf(['mail', 'sms', 'letter']),
  wantsLargeType: tick,
});

/** A wish that was checked. */
export type TellWishInput = z.output<typeof tellWishSchema>;
