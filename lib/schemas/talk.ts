import { z } from 'zod';
import { domains } from '@/lib/domains';
import {
  anything,
  chosenOf,
  cleanText,
  formKey,
  longText,
  manyIds,
  optionalId,
  optionalText,
  requiredText,
} from './fields';

/** A message: words, files beside them, and the newest message that the page showed. */
export const messageSchema = z.object({
  formKey,
  text: optionalText(longText),
  seen: optionalId,
});
export type MessageInput = z.output<typeof messageSchema>;

/** Somebody who helps reads along from now on. */
export const shareSchema = z.object({
  involvementId: anything.transform(cleanText).pipe(z.uuid('choiceMissing')),
});

/** How somebody without mail was told that there is a message. */
export const toldWays = ['call', 'letter', 'person'] as const;

/** Somebody without mail was told that there is a message. */
export const toldSchema = z.object({ how: chosenOf(toldWays) });

const audiences = ['contact', 'involved', 'meldcode', ...domains.map(({ key }) => `part:${key}`)];

/** Who reads a note: one choice of the form, as the policy knows it. */
const audience = chosenOf(audiences).transform((choice) => {
  const [kind, domain] = choice.split(':');
  if (kind === 'part') return { audience: 'part' as const, domain: domain!, isMeldcode: false };
  if (kind === 'involved')
    return { audience: 'involved' as const, domain: null, isMeldcode: false };
  return { audience: 'contact' as const, domain: null, isMeldcode: kind === 'meldcode' };
});

/** A note among colleagues, for chosen readers; those who are named count for a note about safety. */
export const noteSchema = z.object({
  formKey,
  readers: audience,
  named: manyIds,
  text: requiredText('noteMissing', longText),
});
export type NoteInput = z.output<typeof noteSchema>;
