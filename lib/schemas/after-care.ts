import { z } from 'zod';
import { chosenOf, longText, optionalText, tick } from './fields';

/** How it is now, some time after the help ended. */
export const afterCareWays = ['well', 'so_so', 'badly'] as const;

/** One tap, a few words if somebody wants, and whether help is wanted again. */
export const afterCareSchema = z.object({
  how: chosenOf(afterCareWays, 'choiceMissing'),
  words: optionalText(longText),
  wantsHelp: tick,
});
export type AfterCareInput = z.output<typeof afterCareSchema>;
