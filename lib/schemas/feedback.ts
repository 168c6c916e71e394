import { z } from 'zod';
import { anything, cleanText, longText, oneOf, optionalText, tick } from './fields';

/** After what somebody is asked how the help was. */
export const contactKinds = ['contact', 'visit', 'part'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** How the help was, in one tap. */
export const helpedAnswers = ['good', 'fair', 'bad'] as const;
export type HelpedAnswer = (typeof helpedAnswers)[number];

const isContactKind = (text: string): text is ContactKind =>
  contactKinds.some((kind) => kind === text);

/** Which contact: '<kind>.<id>', as the page showed it. */
export const contactKey = anything.transform((value, context) => {
  const [kind = '', id = ''] = cleanText(value).split('.');
  if (isContactKind(kind) && z.uuid().safeParse(id).success) return { kind, id };
  context.addIssue({ code: 'custom', message: 'formExpired' });
  return z.NEVER;
});
export type ContactKey = z.output<typeof contactKey>;

/** One tap; without an answer somebody rather does not say. */
export const helpedTapSchema = z.object({ contact: contactKey, answer: oneOf(helpedAnswers) });

/** The open box after it, and whether the one whom it is about may read it. */
export const helpedWordsSchema = z.object({
  contact: contactKey,
  words: optionalText(longText),
  mayTell: tick,
});
export type HelpedWords = z.output<typeof helpedWordsSchema>;
