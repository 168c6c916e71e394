import { z } from 'zod';

/** What an open page of a case tells: which page, whether somebody types on it, and whether it is being closed. */
export const beatSchema = z.object({
  id: z.uuid(),
  path: z.string().max(300),
  isTyping: z.boolean(),
  isLeaving: z.boolean(),
});
