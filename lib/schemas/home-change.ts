import { z } from 'zod';
import { formKey, oneOf, optionalText, longText } from './fields';

/** What can change at home. */
export const homeChangeKinds = ['parting', 'movedOut', 'movedIn', 'other'] as const;
/** Kind of a change at home. */
export type HomeChangeKind = (typeof homeChangeKinds)[number];

const reachLength = 2000;

/** Something changes at home: what, in one choice; in own words and how to be reached in safety only for who wants. */
export const homeChangeSchema = z.object({
  formKey,
  householdId: formKey,
  kind: oneOf(homeChangeKinds).transform((value, context): HomeChangeKind => {
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: 'homeChangeMissing' });
    return z.NEVER;
  }),
  words: optionalText(longText),
  reach: optionalText(reachLength),
});
export type HomeChangeTyped = z.output<typeof homeChangeSchema>;

/** Somebody of us did what had to be done. */
export const homeChangeHandledSchema = z.object({});
