import { z } from 'zod';
import { domains } from '@/lib/domains';
import {
  anything,
  cleanText,
  formKey,
  manyIds,
  oneOf,
  optionalDay,
  optionalText,
  requiredText,
  tick,
} from './fields';
import { takesOver } from './lease';

/** Longest words of a goal, in characters: a wish, not a story. */
export const goalLength = 1000;
const titleLength = 200;
const whyLength = 2000;
const textLength = 5000;

/** The version of the plan that the page showed; 0 when nobody began. */
const seen = anything
  .transform(cleanText)
  .pipe(z.string().regex(/^\d{1,9}$/, 'formExpired'))
  .transform(Number);

/**
 * What every form of a plan carries: the version that was seen, its own key, words with a proposal, and whether somebody
 * was told that another one is typing in it.
 */
const page = { seen, formKey, why: optionalText(whyLength), takesOver };

const chosen = <const T extends string>(choices: readonly T[]) =>
  oneOf(choices).transform((value, context): T => {
    if (value !== null) return value as T;
    context.addIssue({ code: 'custom', message: 'choiceMissing' });
    return z.NEVER;
  });

const ownerPattern = /^(resident|staff|participant):(.+)$/;

/** Who does a step: exactly one, as kind and id with a colon between them. */
const owner = anything.transform(cleanText).transform((text, context) => {
  const [, kind, id] = ownerPattern.exec(text) ?? [];
  if (kind && z.uuid().safeParse(id).success) {
    return { kind: kind as 'resident' | 'staff' | 'participant', id: id! };
  }
  context.addIssue({ code: 'custom', message: 'stepOwnerMissing' });
  return z.NEVER;
});

/** Whose goal it is: nobody's name for all together, else a person, who may keep it private. */
const whose = anything.transform(cleanText).transform((text, context) => {
  const [personId = '', word] = text.split(':');
  if (text === '') return { personId: null, isPrivate: false };
  const isKnown = word === undefined || word === 'private';
  if (isKnown && z.uuid().safeParse(personId).success) {
    return { personId, isPrivate: word === 'private' };
  }
  context.addIssue({ code: 'custom', message: 'choiceUnknown' });
  return z.NEVER;
});

/** A new goal, in own words. `whose`: empty for all together, a person's id, or that id with `:private`. */
export const goalSchema = z.object({
  ...page,
  words: requiredText('goalWordsMissing', goalLength),
  whose,
});

/** Other words for a goal. */
export const rewordSchema = z.object({
  ...page,
  words: requiredText('goalWordsMissing', goalLength),
});

/** How a goal stands. */
export const goalStateSchema = z.object({
  ...page,
  state: chosen(['open', 'later', 'reached', 'notReached', 'dropped']),
});

/** A young person keeps a goal private, or shows it. */
export const goalSharedSchema = z.object({
  ...page,
  isPrivate: chosen(['ja', 'nee']).transform((answer) => answer === 'ja'),
});

/** One place up or down. */
export const moveSchema = z.object({ ...page, to: chosen(['up', 'down']) });

const step = {
  ...page,
  title: requiredText('stepTitleMissing', titleLength),
  owner,
  dueOn: optionalDay,
  waitsFor: manyIds,
};

/** A step, new or changed, with exactly one owner. */
export const stepSchema = z.object(step);

/** The same from a colleague, who also says which law pays. */
export const stepOfColleagueSchema = z.object({
  ...step,
  domain: oneOf(domains.map(({ key }) => key)),
});

/** How a step stands. */
export const stepStateSchema = z.object({
  ...page,
  state: chosen(['todo', 'busy', 'done', 'dropped']),
});

/** What goes well, or what to do when it goes wrong; empty takes the words away. */
export const planTextSchema = z.object({ ...page, words: optionalText(textLength) });

/** The day of looking back together; empty takes it away. */
export const evaluateOnSchema = z.object({ ...page, date: optionalDay });

/** Yes or no to a proposal. No from who proposed it takes it back. */
export const answerSchema = z.object({ ...page, answer: chosen(['ja', 'nee']) });

/** Yes to the plan as the page showed it. */
export const agreeSchema = z.object(page);

/** A resident's yes that the contact person heard in a conversation. */
export const heardYesSchema = z.object({
  ...page,
  personId: anything.transform(cleanText).pipe(z.uuid('choiceMissing')),
});

/** Only colleagues send it: the resident said so in a conversation. */
export const wasSaid = z.object({ wasSaid: tick });
