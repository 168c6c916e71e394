import { z } from 'zod';
import { anything, cleanText, oneOf, optionalDay, optionalText, tick } from './fields';

/** Choices of the one question of looking back, best first. */
export const howItCanBe = ['better', 'same', 'worse'] as const;
export type HowItIs = (typeof howItCanBe)[number];

/** What can become of a goal when everybody looked back. */
export const goalOutcomes = ['reached', 'open', 'later', 'notReached'] as const;
export type GoalOutcome = (typeof goalOutcomes)[number];

const wordsLength = 5000;
const mostGoals = 50;

const chosen = <const T extends string>(choices: readonly T[]) =>
  oneOf(choices).transform((value, context): T => {
    if (value !== null) return value as T;
    context.addIssue({ code: 'custom', message: 'choiceMissing' });
    return z.NEVER;
  });

const idOf = (missing: string) => anything.transform(cleanText).pipe(z.uuid(missing));

/** Better, the same or worse; words may stay empty. */
export const howIsItSchema = z.object({
  how: chosen(howItCanBe),
  words: optionalText(wordsLength),
});

/** The same, as a resident said it in a conversation. */
export const heardAnswerSchema = z.object({
  ...howIsItSchema.shape,
  personId: idOf('personMissing'),
});

/** Which evaluation, what became of each goal that the page showed, and the next day of looking back. */
export const closeEvaluationSchema = z.object({
  evaluationId: idOf('formExpired'),
  seen: anything
    .transform(cleanText)
    .pipe(z.string().regex(/^\d{1,9}$/, 'formExpired'))
    .transform(Number),
  goals: z
    .array(z.object({ goalId: idOf('formExpired'), state: chosen(goalOutcomes) }))
    .max(mostGoals)
    .default([]),
  date: optionalDay,
  wasSaid: tick,
});
export type EvaluationClosing = z.output<typeof closeEvaluationSchema>;
