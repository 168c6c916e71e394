import { z } from 'zod';

/** What a gateway says of a text message, a moment after it took it. */
export const smsReport = z.object({ id: z.uuid(), state: z.enum(['delivered', 'failed']) });
