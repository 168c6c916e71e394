import { z } from 'zod';
import { domains } from '@/lib/domains';
import { knownKinds } from '@/lib/domains/known-kinds';
import type { LocalDate } from '@/lib/rules/local-date';
import { formKey, oneOf, optionalDay, optionalText, requiredText, rowVersion } from './fields';

const wordsLength = 2000;

/**
 * Something that the household told, so that nobody asks it again.
 * @param today local date: nothing is told later than that; an empty day is today
 */
export const notedFactSchema = (today: LocalDate) =>
  z.object({
    formKey,
    kind: oneOf(knownKinds).refine((kind) => kind !== null, 'factKindMissing'),
    words: requiredText('factWordsMissing', wordsLength),
    personId: optionalText()
      .transform((id) => id || null)
      .pipe(z.uuid('formExpired').nullable()),
    domain: oneOf(domains.map(({ key }) => key)),
    source: requiredText('factSourceMissing'),
    givenOn: optionalDay
      .transform((day) => day ?? today)
      .refine((day) => day <= today, { message: 'dateInFuture', path: ['year'] }),
  });
export type NotedFact = z.output<ReturnType<typeof notedFactSchema>>;

/** It is no longer so; how it is now goes on the list in its place, when it is known. */
export const endFactSchema = z.object({
  version: rowVersion,
  formKey,
  words: optionalText(wordsLength),
});
export type EndFact = z.output<typeof endFactSchema>;

/**
 * A resident says that it is no longer so. The page is one form, with a box for each fact, by its id; a button sends its own
 * fact, and what stands in another box does not hold it up.
 */
export const doubtSchema = z
  .object({ fact: optionalText(), words: z.record(z.string(), z.unknown()).prefault({}) })
  .transform(({ fact, words }) => ({ words: fact ? { [fact]: words[fact] } : words }))
  .pipe(z.object({ words: z.record(z.string(), optionalText(wordsLength)) }));
export type Doubt = { words: string };
