import { z } from 'zod';
import { oneOf } from './fields';

/** The hours at which the daily mail can come. */
export const digestHours = Array.from({ length: 13 }, (_, index) => String(index + 6));

/** The hour of the daily mail. */
export const digestSchema = z.object({
  hour: oneOf(digestHours).transform((hour, context) => {
    if (hour !== null) return Number(hour);
    context.addIssue({ code: 'custom', message: 'hourMissing' });
    return z.NEVER;
  }),
});
