import { z } from 'zod';
import { anything, longText, oneOf, optionalText, rowVersion } from './fields';
import { seenFields } from './lease';

/** What a contact can mean for a part: it goes on, it is answered, or it is done. */
export const partEndings = ['goesOn', 'answer', 'close'] as const;

const ending = z.object({
  action: oneOf(partEndings),
  outcome: optionalText(longText),
  version: rowVersion,
  was: seenFields,
});

/** More parts than a household has open. */
const mostParts = 100;

/** An end has words that the resident reads, and words have an end that they belong to. */
function checkEndings(parts: Record<string, z.output<typeof ending>>, context: z.RefinementCtx) {
  for (const [id, { action, outcome }] of Object.entries(parts)) {
    const isEnd = action === 'answer' || action === 'close';
    if (isEnd === (outcome !== '')) continue;
    const [field, message] = isEnd ? ['outcome', 'outcomeMissing'] : ['action', 'partEndMissing'];
    context.addIssue({ code: 'custom', message: message!, path: [id, field!] });
  }
}

/**
 * Which parts a contact answered or ended, each with its outcome, and as the page showed it. A part that goes on is left out.
 */
export const partEnds = anything
  .transform((parts) => (parts && typeof parts === 'object' ? parts : {}))
  .pipe(
    z
      .record(z.uuid('formExpired'), ending)
      .refine((parts) => Object.keys(parts).length <= mostParts, 'formExpired')
      .superRefine(checkEndings),
  )
  .transform((parts) =>
    Object.entries(parts).flatMap(([partId, { action, ...end }]) =>
      action === 'answer' || action === 'close' ? [{ partId, action, ...end }] : [],
    ),
  );

/** One part with its end. */
export type PartEnd = z.output<typeof partEnds>[number];
